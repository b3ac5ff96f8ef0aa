using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;
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

    /// <summary>Who looks.</summary>
    protected Viewer? Viewer { get; private set; }

    /// <summary>What the address says.</summary>
    protected FeedbackUrl Url { get; private set; } = new("/feedback");

    /// <summary>What was read; null while it is on the way.</summary>
    protected FeedbackPage? Feedback { get; private set; }

    /// <summary>Whose feedback.</summary>
    protected abstract FeedbackScope Scope { get; }

    public void Dispose()
    {
        Nav.LocationChanged -= OnLocationChanged;
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
        await ReadAsync();
        StateHasChanged();
        await ReadMoreAsync(Viewer, Queries);
    }

    /// <summary>What a page reads besides, once.</summary>
    protected virtual Task ReadMoreAsync(Viewer viewer, IFeedbackQueries queries) => Task.CompletedTask;

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
            Inbox.Set(read.Mentions.Count + read.OpenDisputes.Count);
        }
    }
}
