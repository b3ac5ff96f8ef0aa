using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.Consent;

/// <summary>Reads what was agreed with the customers of live calls.</summary>
public interface IConsentStore
{
    /// <summary>What was agreed; null for a call from before there was a rule.</summary>
    Task<CallConsent?> FindAsync(LiveCallId id, CancellationToken cancellationToken);

    /// <summary>
    /// What was agreed in the live call that became this stored one; null where there was none, or the viewer does not see the call.
    /// </summary>
    Task<(CallConsent Consent, DateTimeOffset StartedAt)?> FindAsync(Viewer viewer, CallId id, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes what came in after an objection, should anything be there: a call is not made of words that were to go. Nothing happens
    /// where there was none.
    /// </summary>
    Task SweepAsync(LiveCallId id, CancellationToken cancellationToken);
}
