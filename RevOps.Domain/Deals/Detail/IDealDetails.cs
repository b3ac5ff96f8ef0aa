using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.Detail;

/// <summary>Reads one deal with all that hangs on it.</summary>
public interface IDealDetails
{
    /// <summary>The deal; null where there is none for this viewer.</summary>
    Task<DealDetail?> FindAsync(Viewer viewer, DealId id, CancellationToken cancellationToken);
}
