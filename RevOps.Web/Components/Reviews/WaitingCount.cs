using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Web.Components.Reviews.Arrivals;
using RevOps.Web.Components.Shell;

namespace RevOps.Web.Components.Reviews;

/// <summary>Keeps the figures on the inbox button right, those of alerts as well: counted when a session begins, after each way to another page, and when
/// feedback comes in or is seen. Draws nothing.</summary>
public sealed class WaitingCount(IInboxCounts counts, FeedbackInbox inbox, NoticeDesk desk, NavigationManager nav) : ComponentBase, IDisposable
{
    private string _path = "";

    [Parameter, EditorRequired]
    public Viewer Viewer { get; set; } = null!;

    public void Dispose()
    {
        nav.LocationChanged -= OnLocationChanged;
        desk.Arrived -= OnArrived;
        desk.Seen -= OnSeen;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            nav.LocationChanged += OnLocationChanged;
            desk.Arrived += OnArrived;
            desk.Seen += OnSeen;
            await CountAsync();
        }
    }

    // Not for each filter and tab: those change the query only.
    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(async () =>
    {
        var path = new Uri(e.Location).AbsolutePath;
        if (path != _path)
        {
            _path = path;
            await CountAsync();
        }
    });

    // The team's feedback waits for nobody.
    private void OnArrived(IReadOnlyList<NoticeItem> items)
    {
        if (items.Any(x => x.IsOf(Viewer)))
        {
            _ = InvokeAsync(CountAsync);
        }
    }

    private void OnSeen(NoticeChoice choice) => _ = InvokeAsync(CountAsync);

    private async Task CountAsync()
    {
        try
        {
            var (feedback, alerts) = await counts.CountAsync(Viewer, CancellationToken.None);
            inbox.Set(feedback, alerts);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await DispatchExceptionAsync(failure);
        }
    }
}
