using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.LiveCalls;

/// <summary>Keeps live calls and what was said in them.</summary>
public interface ILiveCallStore
{
    /// <summary>Stores a new call with what its customer is told or asked; of two with the same rep and key the first one, which is the answer.</summary>
    Task<LiveCall> OpenAsync(LiveCall call, CallConsent consent, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>The call; null where there is none.</summary>
    Task<LiveCall?> FindAsync(LiveCallId id, CancellationToken cancellationToken);

    /// <summary>What was said, in the order of its numbers.</summary>
    Task<IReadOnlyList<LiveUtterance>> WordsAsync(LiveCallId id, CancellationToken cancellationToken);

    /// <summary>Calls that are on and of which nothing was heard since.</summary>
    Task<IReadOnlyList<LiveCallId>> SilentSinceAsync(DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Calls that were over by then and did not become stored calls yet: the process ended in between.</summary>
    Task<IReadOnlyList<LiveCallId>> UnfinishedAsync(DateTimeOffset overSince, CancellationToken cancellationToken);

    /// <summary>Closes it, once. False where it was closed before.</summary>
    Task<bool> CloseAsync(LiveCallId id, LiveCallEnd end, DateTimeOffset at, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>
    /// Stores what became of a closed call, with its notice to the rep and their managers, in one transaction; once, however often it is
    /// tried.
    /// </summary>
    Task<CallId> FinishAsync(LiveCallId id, NewCall call, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Notes that it is over and that nothing was said.</summary>
    Task FinishEmptyAsync(LiveCallId id, CancellationToken cancellationToken);
}
