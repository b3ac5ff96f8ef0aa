using RevOps.Domain.Governance;

namespace RevOps.Domain.Accounts.Listing;

/// <summary>Reads of accounts, always for a viewer: what they may not see is as if it were not there.</summary>
public interface IAccountQueries
{
    /// <summary>One page of the list. Paging, sorting and searching happen in the database.</summary>
    Task<AccountListPage> ListAsync(Viewer viewer, AccountFilter filter, DateOnly today, CancellationToken cancellationToken);

    /// <summary>Every row of the filter in its order, streamed, for export.</summary>
    IAsyncEnumerable<AccountListItem> ExportAsync(Viewer viewer, AccountFilter filter, DateOnly today, CancellationToken cancellationToken);

    /// <summary>What the filter offers this viewer.</summary>
    Task<AccountChoices> ChoicesAsync(Viewer viewer, CancellationToken cancellationToken);

    /// <summary>What hangs on an account, as far as the viewer sees it; null where there is no such account for them.</summary>
    Task<AccountRecord?> FindAsync(Viewer viewer, AccountId id, CancellationToken cancellationToken);
}
