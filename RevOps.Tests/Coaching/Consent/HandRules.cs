using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Governance;

namespace RevOps.Tests.Coaching.Consent;

/// <summary>The organisation's rules as the test sets them.</summary>
internal sealed class HandRules(CoachingRules? rules = null) : ICoachingRules
{
    public Task<StoredRules> CurrentAsync(CancellationToken cancellationToken) => Task.FromResult(new StoredRules(rules ?? new CoachingRules(), 1));

    public Task<StoredRules> RecentAsync(CancellationToken cancellationToken) => CurrentAsync(cancellationToken);

    public Task<bool> SaveAsync(CoachingRules rules, int basedOn, AuditEntry audit, CancellationToken cancellationToken) => Task.FromResult(false);
}
