using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.Consent;

/// <summary>Keeps the organisation's rules.</summary>
public interface ICoachingRules
{
    /// <summary>The rules in force.</summary>
    Task<StoredRules> CurrentAsync(CancellationToken cancellationToken);

    /// <summary>The rules in force, or those of two seconds ago at most: for what is shown, never for what is done by them.</summary>
    Task<StoredRules> RecentAsync(CancellationToken cancellationToken);

    /// <summary>Stores rules; false where somebody else stored others since that version was read.</summary>
    Task<bool> SaveAsync(CoachingRules rules, int basedOn, AuditEntry audit, CancellationToken cancellationToken);
}

/// <summary>Rules as they are stored.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Version">Counts the changes; 0: nobody has set any.</param>
public sealed record StoredRules(CoachingRules Rules, int Version);
