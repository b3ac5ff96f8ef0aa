using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using RevOps.Domain.Analytics.Pipeline;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Web.Analytics;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Analytics.Pipeline;

/// <summary>The rows that a figure counts. Where a figure leads here, both ask the same.</summary>
public sealed partial class DealRowsPage(IPipelineQueries pipeline, ICurrentViewer viewers, NavigationManager nav)
{
    private Viewer? _viewer;
    private DealSlice _slice = new();
    private DealRows? _rows;
    private string _words = "";
    private int _page;

    public void Dispose() => nav.LocationChanged -= OnLocation;

    protected override async Task OnInitializedAsync()
    {
        nav.LocationChanged += OnLocation;
        _viewer = await viewers.GetAsync();
        await TakeAsync();
    }

    private void OnLocation(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(async () =>
    {
        if (new Uri(e.Location).AbsolutePath == DealSliceUrl.Path)
        {
            await TakeAsync();
            StateHasChanged();
        }
    });

    private async Task TakeAsync()
    {
        var address = new Uri(nav.Uri);
        (_slice, _page) = (DealSliceUrl.Parse(address), DealSliceUrl.Page(address));
        _words = InWords(_slice);
        if (_viewer is null || !RendererInfo.IsInteractive)
        {
            return;
        }

        var (slice, page) = (_slice, _page);
        var rows = await pipeline.RowsAsync(_viewer, slice, page, CancellationToken.None);
        _rows = slice == _slice && page == _page ? rows : _rows;
    }

    private static string InWords(DealSlice slice)
    {
        List<string> parts = [slice.State switch { DealState.Open => "Open deals", DealState.Won => "Won deals", DealState.Lost => "Lost deals", _ => "Deals" }];
        if (slice.Undated)
        {
            parts.Add("without a day to close");
        }

        if (slice.ClosesFrom is not null || slice.ClosesTo is not null)
        {
            parts.Add($"closing{From(slice.ClosesFrom)}{Until(slice.ClosesTo)}");
        }

        if (slice.CreatedFrom is not null || slice.CreatedTo is not null)
        {
            parts.Add($"made{From(slice.CreatedFrom)}{Until(slice.CreatedTo)}");
        }

        if (slice.By is { } by)
        {
            parts.Add($"{by.ToString().ToLowerInvariant()} {slice.Value ?? "unknown"}");
        }

        return string.Join(", ", parts);
    }

    private static string From(DateOnly? day) => day is null ? "" : " from " + Figures.Day(day);

    private static string Until(DateOnly? day) => day is null ? "" : " to " + Figures.Day(day);
}
