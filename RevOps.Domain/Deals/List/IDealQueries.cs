using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.List;

/// <summary>Reads of deals, always for a viewer: what they may not see is as if it were not there.</summary>
public interface IDealQueries
{
    /// <summary>One page of the list. Paging, sorting and searching happen in the database.</summary>
    Task<DealListPage> ListAsync(Viewer viewer, DealFilter filter, CancellationToken cancellationToken);

    /// <summary>The filter's deals by stage of one pipeline.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="filter">Its page and order do not matter.</param>
    /// <param name="pipeline">Name of the pipeline; null: the one with the most stages in use.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<DealBoard> BoardAsync(Viewer viewer, DealFilter filter, string? pipeline, CancellationToken cancellationToken);

    /// <summary>Every row of the filter in its order, streamed, for export.</summary>
    IAsyncEnumerable<DealListItem> ExportAsync(Viewer viewer, DealFilter filter, CancellationToken cancellationToken);

    /// <summary>What the filter's drop-downs offer this viewer.</summary>
    Task<DealFilterOptions> OptionsAsync(Viewer viewer, CancellationToken cancellationToken);
}
