using Microsoft.AspNetCore.Components;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Web.Components.Operations.Live;
using RevOps.Web.Components.Shell;

namespace RevOps.Web.Components.Operations.Board;

/// <summary>Where the reviews of the CRM's calls stand, and what to do about those that got stuck.</summary>
public sealed partial class OperationsPage
{
    private readonly LiveRows<ReviewListItem, ReviewId> _rows = new(x => x.Id);
    private OperationsUrl _url = OperationsUrl.All;
    private ReviewOverview? _overview;
    private ReviewFilter? _loaded;
    private PagePlace? _next;
    private ReviewDetail? _detail;
    private ReviewId? _detailOf;
    private bool _busy;

    [Inject]
    private IReviewBoard Board { get; set; } = null!;

    [Inject]
    private ViewerClock Clock { get; set; } = null!;

    protected override string Path => OperationsUrl.Path;

    private string Subtitle => _overview is null ? "How the reviews of ended calls stand" : OverviewWords.Of(_overview, Clock.Now);

    private string EmptyTitle => _url.Filter == new ReviewFilter() ? "No review yet" : "No review matches";

    private string EmptyText => _url.Filter == new ReviewFilter()
        ? "As soon as a call ends in a connected CRM, its review appears here and goes its way by itself."
        : "No review that you may see fits all of these filters together.";

    protected override bool Take(Uri address)
    {
        var next = OperationsUrl.Parse(address);
        (var changed, _url) = (next != _url, next);
        return changed;
    }

    protected override async Task ReadAsync(Viewer viewer)
    {
        _overview ??= await Board.OverviewAsync(viewer, CancellationToken.None);
        if (_loaded != _url.Filter)
        {
            _busy = true;
            await ShowAsync(viewer);
        }

        await ReadDetailAsync(viewer);
    }

    protected override async Task RefreshAsync(Viewer viewer)
    {
        _overview = await Board.OverviewAsync(viewer, CancellationToken.None);
        var asked = _url.Filter;
        var page = await Board.ListAsync(viewer, asked, CancellationToken.None);
        var missing = _rows.Missing(page.Items);
        var others = missing.Count == 0 ? [] : await Board.ReadAsync(viewer, missing, CancellationToken.None);
        if (asked == _url.Filter && asked == _loaded)
        {
            _rows.Update(page.Items, others, announce: asked is { After: null, OldestFirst: false });
        }

        await ReadDetailAsync(viewer);
    }

    private async Task ShowAsync(Viewer viewer)
    {
        var asked = _url.Filter;
        var page = await Board.ListAsync(viewer, asked, CancellationToken.None);

        // A slow answer to an older address is not shown.
        if (asked == _url.Filter)
        {
            _rows.Show(page.Items);
            (_loaded, _next, _busy) = (asked, page.Next, false);
        }
    }

    private Task ShowNewAsync() => ShowAsync(Viewer!);

    private async Task ReadDetailAsync(Viewer viewer)
    {
        if (_url.Review is not { } asked)
        {
            _detailOf = null;
            return;
        }

        var detail = await Board.FindAsync(viewer, asked, CancellationToken.None);
        if (asked == _url.Review)
        {
            (_detail, _detailOf) = (detail, asked);
        }
    }
}
