using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>
/// Keeps what people do with reviews. Only the holder of a review's lease changes its writes, so the review's version guards them too.
/// </summary>
public interface IReviewSteering
{
    /// <summary>The review; null where there is none.</summary>
    Task<SteeredReview?> FindAsync(ReviewId id, CancellationToken cancellationToken);

    /// <summary>The review that a write belongs to; null where there is no such write.</summary>
    Task<SteeredReview?> FindOfWriteAsync(Guid writeId, CancellationToken cancellationToken);

    /// <summary>Parked reviews that nobody changed since, the one that waits longest first.</summary>
    Task<IReadOnlyList<SteeredReview>> FailedAsync(FailedReviews which, int most, CancellationToken cancellationToken);

    /// <summary>Stores one change in one transaction; false, and nothing stored, where the review was changed meanwhile.</summary>
    Task<bool> SaveAsync(ReviewChange change, CancellationToken cancellationToken);

    /// <summary>Stores many; what was changed meanwhile is left as it is. Returns how many were stored.</summary>
    Task<int> SaveAsync(IReadOnlyList<ReviewChange> changes, CancellationToken cancellationToken);

    /// <summary>Stores a line of the audit log alone.</summary>
    Task NoteAsync(AuditEntry audit, CancellationToken cancellationToken);
}

/// <summary>A review with all that decides what a person may do with it.</summary>
/// <param name="Review">The review as it stood when it was read, its version included.</param>
/// <param name="ParkedFrom">The state in which it failed; null where it did not.</param>
/// <param name="Writes">Everything it wrote or is to write to the CRM.</param>
/// <param name="Candidates">The calls of its question that are still there and not another review's.</param>
public sealed record SteeredReview(
    CallReview Review, ReviewState? ParkedFrom, IReadOnlyList<CrmWrite> Writes, IReadOnlyList<CallOwnership> Candidates);

/// <summary>Which parked reviews. Null parts do not restrict.</summary>
/// <param name="Connection">Of this connection.</param>
/// <param name="Failure">Parked for this reason.</param>
/// <param name="ParkedBefore">Parked before.</param>
public sealed record FailedReviews(ConnectionId? Connection, ReviewFailure? Failure, DateTimeOffset ParkedBefore);

/// <summary>A change to be stored.</summary>
/// <param name="Review">The review, changed.</param>
/// <param name="VersionBefore">The version it was read with.</param>
/// <param name="Step">The line of its trail.</param>
/// <param name="Writes">The writes that changed with it.</param>
/// <param name="Audit">A line of the audit log; null where the trail says it all.</param>
public sealed record ReviewChange(
    CallReview Review, int VersionBefore, ReviewStep Step, IReadOnlyList<CrmWrite> Writes, AuditEntry? Audit = null);
