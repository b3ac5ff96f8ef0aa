using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;

namespace RevOps.Infrastructure.Coaching.Consent;

/// <summary>
/// What the customer of one call agreed to, and what follows for the words that come in. Used from the call's own thread only.
/// </summary>
internal sealed class SessionConsent(CallConsent consent, ConsentStore store, TimeProvider time)
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    private readonly HashSet<int> _unrecorded = [];

    private Viewer? _objecting;

    private DateTimeOffset _tried;

    public CallConsent Now { get; private set; } = consent;

    /// <summary>What was held in memory by the process before this one is gone.</summary>
    public bool MemoryLost { get; } = consent is { ObjectedAt: not null, AfterObjection: AfterObjection.GoOn };

    /// <summary>Why nothing is heard at all; null: it is.</summary>
    public LiveCallError? Refuse(IReadOnlyList<LiveUtterance> heard)
    {
        if (Now.IsCoached)
        {
            return null;
        }

        // Whoever sends them again after the yes sends words that were said before it.
        Now = Now with { FirstSequence = Math.Max(Now.FirstSequence, heard.Max(x => x.Sequence) + 1) };
        return Now.IsRefused ? ConsentErrors.Refused : Now.IsWaiting ? ConsentErrors.Waiting : ConsentErrors.Stopped;
    }

    /// <summary>True for words that may be heard.</summary>
    public bool Covers(LiveUtterance heard) => heard.Sequence >= Now.FirstSequence;

    /// <summary>True for a final that is not stored and not to be.</summary>
    public bool IsUnrecorded(LiveUtterance heard) => !Covers(heard) || _unrecorded.Contains(heard.Sequence);

    /// <summary>Heard, coached on, not stored.</summary>
    public void Leave(IEnumerable<LiveUtterance> finals) => _unrecorded.UnionWith(finals.Select(x => x.Sequence));

    /// <summary>The ledger's lines as they may be stored.</summary>
    public IReadOnlyList<CueEvent> Storable(IReadOnlyList<CueEvent> events) =>
        Now.IsRecorded ? events : [.. events.Select(x => x with { Cue = LiveCue.WithoutWords(x.Cue) })];

    public async Task<LiveCallError?> AnswerAsync(Viewer by, ConsentAnswer answer, CancellationToken cancellationToken)
    {
        if (Now.Answer == answer)
        {
            return null;
        }

        if (!AnswerConsent.Fits(Now.Rule, answer))
        {
            return ConsentErrors.NothingToAnswer;
        }

        if (Now.Answer == ConsentAnswer.Agreed)
        {
            return LiveCallError.Invalid("The customer agreed before", "Say do not record, and since when");
        }

        var next = Now with { Answer = answer, AnsweredAt = time.GetUtcNow(), AnsweredBy = by.Name };
        await store.SaveAsync(
            next, AuditEntry.By(by, time, "live-call.consent", $"live-call:{next.LiveCallId}", $"Noted: {CallConsents.InWords(next)}"), cancellationToken);
        Now = next;
        return null;
    }

    /// <summary>From here on nothing is stored, whatever becomes of the deleting.</summary>
    /// <returns>False where it changes nothing.</returns>
    public bool Object(Viewer by, DateTimeOffset from)
    {
        if (Now.RemovedFrom is { } before && before <= from && _objecting is null)
        {
            return false;
        }

        Now = Now with
        {
            ObjectedAt = Now.ObjectedAt ?? time.GetUtcNow(),
            ObjectedBy = Now.ObjectedBy ?? by.Name,
            RemovedFrom = Now.RemovedFrom is { } earlier && earlier < from ? earlier : from,
        };
        _objecting = by;
        return true;
    }

    /// <summary>True where the deleting failed some time ago.</summary>
    public bool IsDeletingDue => _objecting is not null && time.GetUtcNow() - _tried > Again;

    /// <summary>Deletes what has to go; again, where it failed before.</summary>
    public async Task DeleteAsync(CancellationToken cancellationToken)
    {
        if (_objecting is { } by)
        {
            _tried = time.GetUtcNow();
            Now = await store.ForgetAsync(Now, deleted => Audit(by, deleted), cancellationToken);
            _objecting = null;
        }
    }

    private AuditEntry Audit(Viewer by, int deleted)
    {
        var coach = Now.AfterObjection == AfterObjection.GoOn ? "the coach goes on in memory" : "the coach stopped";
        return AuditEntry.By(
            by, time, "live-call.not-recorded", $"live-call:{Now.LiveCallId}",
            $"The customer does not want to be recorded; {deleted} utterances received since {Now.RemovedFrom:u} deleted, {coach}");
    }
}
