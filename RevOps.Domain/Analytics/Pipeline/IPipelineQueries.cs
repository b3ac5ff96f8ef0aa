using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Pipeline;

/// <summary>Figures of deals: a rep's own, a manager's teams', an analyst's and an admin's all.</summary>
public interface IPipelineQueries
{
    /// <summary>The open pipeline of these days.</summary>
    Task<PipelineReport> ReadAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken);

    /// <summary>Win rates of the deals made in these days, the most decided first.</summary>
    Task<IReadOnlyList<WinRateRow>> WinRatesAsync(Viewer viewer, AnalyticsFilter filter, DealDimension by, CancellationToken cancellationToken);

    /// <summary>The deals behind a figure, the largest first.</summary>
    Task<DealRows> RowsAsync(Viewer viewer, DealSlice slice, int page, CancellationToken cancellationToken);

    /// <summary>Teams and owners that this viewer may choose.</summary>
    Task<CallFilterOptions> OptionsAsync(Viewer viewer, CancellationToken cancellationToken);
}

/// <summary>A page of deals.</summary>
/// <param name="Items">Its rows.</param>
/// <param name="Sum">All of them.</param>
public sealed record DealRows(IReadOnlyList<TopDeal> Items, MoneySum Sum)
{
    /// <summary>Rows a page.</summary>
    public const int PageSize = 100;
}
