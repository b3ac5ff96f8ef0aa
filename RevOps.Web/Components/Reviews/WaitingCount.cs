using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;
using RevOps.Web.Components.Shell;

namespace RevOps.Web.Components.Reviews;

/// <summary>Keeps the figure on the inbox button right: counted when a session begins and after each way to another page. Draws nothing.</summary>
public sealed class WaitingCount(IFeedbackQueries feedback, FeedbackInbox inbox, NavigationManager nav) : ComponentBase, IDisposable
{
    private string _path = "";

    [Parameter, EditorRequired]
    public Viewer Viewer { get; set; } = null!;

    public void Dispose() => nav.LocationChanged -= OnLocationChanged;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            nav.LocationChanged += OnLocationChanged;
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

    private async Task CountAsync()
    {
        try
        {
            inbox.Set(await feedback.CountWaitingAsync(Viewer, CancellationToken.None));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await DispatchExceptionAsync(failure);
        }
    }
}
