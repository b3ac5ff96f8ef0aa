using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Web.Components.Calls.Detail;
using RevOps.Web.Components.Shared;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Reviews.Arrivals;

/// <summary>
/// Shows feedback as it comes in, on whatever page. A rep's own folds itself to a small button after a while, and that stays until it
/// is opened or dismissed; what a team's manager is told is one quiet line that goes by itself. Neither takes the focus.
/// </summary>
public sealed partial class FeedbackBanner(NoticeDesk desk, ICurrentViewer viewers, NavigationManager nav, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Brief = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private const int MostKept = 100;

    private readonly List<NoticeItem> _own = [];
    private readonly List<NoticeItem> _team = [];
    private Viewer? _viewer;
    private ITimer? _leaving;
    private ITimer? _folding;
    private bool _folded;
    private string _said = "";
    private bool _listening;

    /// <summary>Changes when the session's person does.</summary>
    [CascadingParameter]
    private Task<AuthenticationState>? Session { get; set; }

    private NoticeItem? Shown => _own is [.., var newest] ? newest : null;

    // The page says itself what came in.
    private bool OnTeamPage => new Uri(nav.Uri).AbsolutePath == "/feedback/team";

    public void Dispose()
    {
        desk.Arrived -= OnArrived;
        desk.Seen -= OnSeen;
        _leaving?.Dispose();
        _folding?.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        _viewer = await viewers.GetAsync();
        if (_listening)
        {
            desk.Listen(_viewer);
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _listening = true;
            desk.Arrived += OnArrived;
            desk.Seen += OnSeen;
            desk.Listen(_viewer);
        }
    }

    private void OnArrived(IReadOnlyList<NoticeItem> items) => _ = InvokeAsync(() =>
    {
        if (_viewer is not { } viewer)
        {
            return;
        }

        // Teams may have changed between the feed and here.
        foreach (var item in items.Where(x => x.IsFor(viewer)))
        {
            var kept = item.IsOf(viewer) ? _own : _team;
            kept.Add(item);
            if (kept.Count > MostKept)
            {
                kept.RemoveAt(0);
            }

            _said = InWords(item, item.IsOf(viewer));
            if (kept == _own)
            {
                Unfold();
            }
        }

        if (_team.Count > 0)
        {
            Release();
        }

        StateHasChanged();
    });

    private void OnSeen(NoticeChoice choice) => _ = InvokeAsync(() =>
    {
        _own.RemoveAll(x => (choice.Id is null || choice.Id == x.Id) && (choice.Call is null || choice.Call == x.CallId));
        StateHasChanged();
    });

    // The link leads to the call; on its page already, it is read anew.
    private async Task OpenAsync(NoticeItem notice)
    {
        await SeeAsync(notice);
        if (new Uri(nav.Uri).AbsolutePath == "/" + new CallUrl(notice.CallId))
        {
            nav.Refresh(forceReload: true);
        }
    }

    private Task DismissAsync(NoticeItem notice) => SeeAsync(notice);

    private async Task SeeAsync(NoticeItem notice)
    {
        _own.Remove(notice);
        if (_viewer is { } viewer)
        {
            await desk.SeeAsync(viewer, new NoticeChoice(notice.Id, notice.CallId));
        }
    }

    // In the inbox they are still new.
    private void ClearOwn() => _own.Clear();

    private void HoldOwn() => _folding?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    private void ReleaseOwn()
    {
        _folding ??= time.CreateTimer(_ => Fold(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _folding.Change(Long, Timeout.InfiniteTimeSpan);
    }

    private void Unfold()
    {
        _folded = false;
        ReleaseOwn();
    }

    private void Fold() => _ = InvokeAsync(() =>
    {
        _folded = true;
        StateHasChanged();
    });

    private void ClearTeam() => _team.Clear();

    private void Hold() => _leaving?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    private void Release()
    {
        _leaving ??= time.CreateTimer(_ => Leave(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _leaving.Change(Brief, Timeout.InfiniteTimeSpan);
    }

    private void Leave() => _ = InvokeAsync(() =>
    {
        _team.Clear();
        StateHasChanged();
    });

    private static string InWords(NoticeItem item, bool own)
    {
        var score = item.Score is { } figure
            ? string.Create(CultureInfo.InvariantCulture, $"{figure:0} of 100, {ScoreBand.Of(figure).Word.ToLowerInvariant()}")
            : "not scored";
        return own
            ? $"New feedback on {item.Title}: {score}. Press b to go to it."
            : $"{item.RepName}, {item.Title}: {score}.";
    }
}
