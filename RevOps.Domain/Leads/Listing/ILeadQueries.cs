using RevOps.Domain.Governance;

namespace RevOps.Domain.Leads.Listing;

/// <summary>Reads of leads, always for a viewer: what they may not see is as if it were not there.</summary>
public interface ILeadQueries
{
    /// <summary>One page of the list. Paging, sorting and searching happen in the database.</summary>
    Task<LeadListPage> ListAsync(Viewer viewer, LeadFilter filter, CancellationToken cancellationToken);

    /// <summary>Every row of the filter in its order, streamed, for export.</summary>
    IAsyncEnumerable<LeadListItem> ExportAsync(Viewer viewer, LeadFilter filter, CancellationToken cancellationToken);

    /// <summary>What the filter offers this viewer.</summary>
    Task<LeadChoices> ChoicesAsync(Viewer viewer, CancellationToken cancellationToken);

    /// <summary>A lead with what its page shows besides its assessment; null where there is none for this viewer.</summary>
    Task<LeadRecord?> FindAsync(Viewer viewer, LeadId id, CancellationToken cancellationToken);

    /// <summary>
    /// Leads that share an address, a telephone number or a name with this one, for the engine to judge. Other people's leads are among them:
    /// who sees only a part of them is told of the rest without its name.
    /// </summary>
    Task<IReadOnlyList<Lead>> LookAlikesAsync(Lead lead, CancellationToken cancellationToken);
}
