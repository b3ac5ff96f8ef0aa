using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.LiveCalls;

/// <summary>
/// The calls that are on, wherever they are held in memory: one reader a call hears, coaches and stores in order. A call that is not in
/// memory is rebuilt from what was stored.
/// </summary>
public interface ILiveCoaching
{
    /// <summary>The call's session; null where there is no such call.</summary>
    Task<ILiveSession?> FindAsync(LiveCallId id, CancellationToken cancellationToken);

    /// <summary>Calls that are on now, of this process.</summary>
    IReadOnlyList<ILiveSession> All { get; }

    /// <summary>Told when a call begins or ends. Dispose ends it.</summary>
    IDisposable OnChanged(Action handler);
}

/// <summary>One call that is on.</summary>
public interface ILiveSession
{
    /// <summary>Its facts when it was opened.</summary>
    LiveCall Call { get; }

    /// <summary>What panel and floor show: the last state, immutable.</summary>
    LivePicture Picture { get; }

    /// <summary>Hears, coaches and stores; the answer comes when it is stored.</summary>
    Task<Result<LiveAck, LiveCallError>> HearAsync(IReadOnlyList<LiveUtterance> heard, CancellationToken cancellationToken);

    /// <summary>The rep's answer to a cue.</summary>
    Task AnswerAsync(Guid cue, CueAnswer answer, CancellationToken cancellationToken);

    /// <summary>Answers <see cref="CoachView.AskToMute"/>: no more of the kind in this call, or go on with it.</summary>
    Task ChooseAsync(CueKind kind, bool mute, CancellationToken cancellationToken);

    /// <summary>The panel has shown it.</summary>
    Task SeenAsync(Guid cue, CancellationToken cancellationToken);

    /// <summary>A manager's line into the rep's panel.</summary>
    Task WhisperAsync(Whisper whisper, CancellationToken cancellationToken);

    /// <summary>The rep has taken note of a whisper: it leaves the panel, and its manager sees that it was read.</summary>
    Task NoteAsync(Guid whisper, CancellationToken cancellationToken);

    /// <summary>Somebody wants to find this moment again.</summary>
    Task BookmarkAsync(string by, CancellationToken cancellationToken);

    /// <summary>Notes what the customer was told or answered.</summary>
    Task<Result<CallConsent, LiveCallError>> AnswerConsentAsync(Viewer by, ConsentAnswer answer, CancellationToken cancellationToken);

    /// <summary>Stores nothing more and deletes what came in since the customer objected.</summary>
    Task<Result<CallConsent, LiveCallError>> StopRecordingAsync(Viewer by, Objection objection, CancellationToken cancellationToken);

    /// <summary>Ends it; what is under way is stored first.</summary>
    Task<LivePicture> CloseAsync(LiveCallEnd end, CancellationToken cancellationToken);

    /// <summary>What was said until now, in order; what is not to be kept is not in it.</summary>
    SpokenSoFar Transcript { get; }

    /// <summary>Told whenever <see cref="Picture"/> changed, on the call's own thread: return at once. Dispose ends it.</summary>
    IDisposable OnChanged(Action handler);
}

/// <summary>What was stored.</summary>
/// <param name="Stored">Numbers of the finals that are stored now, those of an earlier sending included.</param>
/// <param name="Received">How many utterances were heard, partials included.</param>
/// <param name="Unrecorded">Numbers of the finals that are not stored for want of the customer's consent: they are not to be sent again.</param>
public sealed record LiveAck(IReadOnlyList<int> Stored, int Received, IReadOnlyList<int> Unrecorded);

/// <summary>A manager's line.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">Who says it.</param>
/// <param name="Text">The line.</param>
/// <param name="At">When.</param>
public sealed record Whisper(Guid Id, string From, string Text, DateTimeOffset At)
{
    /// <summary>Characters of a line: it is read at a glance.</summary>
    public const int Longest = 120;

    /// <summary>When the rep took note of it; null: it stands in the panel.</summary>
    public DateTimeOffset? NotedAt { get; init; }
}
