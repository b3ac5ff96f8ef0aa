using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews;

/// <summary>Keeps scorecards, overrides and disputes. Each method is one transaction, the audit line included.</summary>
public interface IReviewStore
{
    /// <summary>A call's newest scorecard with whose call it is; null where there is no such call.</summary>
    Task<ReviewedCall?> FindAsync(CallId id, CancellationToken cancellationToken);

    /// <summary>Stores an override and the score that is in force after it.</summary>
    Task AddOverrideAsync(CriterionOverride added, double? scoreInForce, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Takes back the newest override of a criterion and stores the score in force after it.</summary>
    Task RemoveOverrideAsync(CallId id, Guid overrideId, double? scoreInForce, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Stores a dispute; false where the criterion has an open one already.</summary>
    Task<bool> AddDisputeAsync(Dispute dispute, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>The dispute; null where there is none.</summary>
    Task<Dispute?> FindDisputeAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>
    /// Stores how a dispute ended, with the override that an accepted one brings; false where it was ended by somebody else meanwhile.
    /// </summary>
    Task<bool> EndDisputeAsync(Dispute ended, CriterionOverride? brings, double? scoreInForce, AuditEntry audit, CancellationToken cancellationToken);
}

/// <summary>A call as its review needs it.</summary>
/// <param name="Ownership">Whose it is.</param>
/// <param name="Scorecard">The machine's newest scorecard; null where there is none.</param>
/// <param name="Overrides">Overrides in force, one a criterion.</param>
public sealed record ReviewedCall(CallOwnership Ownership, Scorecard? Scorecard, IReadOnlyList<CriterionOverride> Overrides);
