using RevOps.Domain.Governance;

namespace RevOps.Domain.Calls;

/// <summary>Reads of calls, always for a viewer: what they may not see is as if it were not there.</summary>
public interface ICallQueries
{
    /// <summary>One page of the list. Paging, sorting and searching happen in the database.</summary>
    Task<CallListPage> ListAsync(Viewer viewer, CallFilter filter, CancellationToken cancellationToken);

    /// <summary>Every row of the filter in its order, streamed, for export.</summary>
    IAsyncEnumerable<CallListItem> ExportAsync(Viewer viewer, CallFilter filter, CancellationToken cancellationToken);

    /// <summary>What the filter's drop-downs offer this viewer.</summary>
    Task<CallFilterOptions> OptionsAsync(Viewer viewer, CancellationToken cancellationToken);

    /// <summary>One call with everything its page shows; null where there is none for this viewer.</summary>
    Task<CallDetail?> FindAsync(Viewer viewer, CallId id, CancellationToken cancellationToken);
}
