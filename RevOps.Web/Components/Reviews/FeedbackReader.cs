using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Web.Components.Reviews.Arrivals;
using RevOps.Web.Components.Shell;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Reviews;

/// <summary>What both feedback pages do: read the page that the URL says, for whoever looks.</summary>
public abstract class FeedbackReader : ComponentBase, IDisposable
{
    [Inject]
    private IFeedbackQueries Queries { get; set; } = null!;

    [Inject]
    private ICurrentViewer Viewers { get; set; } = null!;

    [Inject]
    private NavigationManager Nav { get; set; } = null!;

    [Inject]
    private FeedbackInbox Inbox { get; set; } = null!;

    [Inject]
    private NoticeDesk Desk { get; set; } = null!;

    /// <summary>Who looks.</summary>
    protected Viewer? Viewer { get; private set; }

    /// <summary>What the address says.</summary>
    protected FeedbackUrl Url { get; private set; } = new("/feedback");

    /// <summary>What was read; null while it is on the way.</summary>
    protected FeedbackPage? Feedback { get; private set; }

    /// <summary>How many came in since it was read.</summary>
    protected int Arrivals { get; private set; }

    /// <summary>Whose feedback.</summary>
    protected abstract FeedbackScope Scope { get; }

    public void Dispose()
    {
        Nav.LocationChanged -= OnLocationChanged;
        Desk.Arrived -= OnArrived;
        Desk.Seen -= OnSeen;
        GC.SuppressFinalize(this);
    }

    protected override async Task OnInitializedAsync()
    {
        Url = FeedbackUrl.Parse(new Uri(Nav.Uri));
        Viewer = await Viewers.GetAsync();
        if (Viewer is null || !RendererInfo.IsInteractive)
        {
            return;
        }

        Nav.LocationChanged += OnLocationChanged;
        Desk.Arrived += OnArrived;
        Desk.Seen += OnSeen;
        await ReadAsync();
        StateHasChanged();
        await ReadMoreAsync(Viewer, Queries);
    }

    /// <summary>What a page reads besides, once.</summary>
    protected virtual Task ReadMoreAsync(Viewer viewer, IFeedbackQueries queries) => Task.CompletedTask;

    /// <summary>Leads to the newest, where what came in is.</summary>
    protected async Task ShowArrivalsAsync()
    {
        if (Url.Page > 0)
        {
            Nav.NavigateTo((Url with { Page = 0 }).ToString());
        }
        else
        {
            await ReadAsync();
        }
    }

    /// <summary>Marks all feedback on the viewer's calls as read.</summary>
    protected Task SeeAllAsync() => Desk.SeeAsync(Viewer!, NoticeChoice.All);

    private void OnArrived(IReadOnlyList<NoticeItem> items) => _ = InvokeAsync(() =>
    {
        Arrivals += items.Count(x => (Scope == FeedbackScope.Team || x.IsOf(Viewer!)) && (Url.Rep is null || Url.Rep == x.RepId));
        StateHasChanged();
    });

    // What is on screen changes its marks only; reading anew could move it.
    private void OnSeen(NoticeChoice choice) => _ = InvokeAsync(() =>
    {
        Feedback = Feedback?.After(choice);
        StateHasChanged();
    });

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(async () =>
    {
        var next = FeedbackUrl.Parse(new Uri(e.Location));
        if (next.Path != Url.Path || next == Url)
        {
            return;
        }

        Url = next;
        try
        {
            await ReadAsync();
            StateHasChanged();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await DispatchExceptionAsync(failure);
        }
    });

    private async Task ReadAsync()
    {
        var asked = Url;
        var read = await Queries.ListAsync(Viewer!, Scope, asked.Rep, asked.Page, CancellationToken.None);

        // A slow answer to an older address is not shown.
        if (asked == Url)
        {
            Feedback = read;
            Arrivals = 0;
            Inbox.Set(read.Waiting);
        }
    }
}
