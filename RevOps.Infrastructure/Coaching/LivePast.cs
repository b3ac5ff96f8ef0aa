using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Alerts;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Coaching.LiveCalls;

namespace RevOps.Infrastructure.Coaching;

/// <summary>What was stored of a call before this process took it over; nothing for a call that begins.</summary>
internal sealed record LivePast(IReadOnlyList<LiveUtterance> Words, IReadOnlyList<LiveCue> Cues, IReadOnlyList<LiveMark> Marks, CallConsent Consent, IReadOnlyList<LiveAlert> Alerts)
{
    /// <summary>How many whispers a panel shows.</summary>
    public const int KeptWhispers = 3;

    /// <summary>What happened to cues, in order; those whose words were not kept are over.</summary>
    public IReadOnlyList<CueEvent> Events => [.. Cues.Where(x => !x.IsForgotten).SelectMany(x => x.Events()).OrderBy(x => x.At)];

    /// <summary>The first picture.</summary>
    /// <param name="call">The call.</param>
    /// <param name="view">What the coach concludes from it.</param>
    /// <param name="now">The time: a cue that was on show when the process before this one ended may be long past.</param>
    public LivePicture Picture(LiveCall call, CoachView view, DateTimeOffset now) => new()
    {
        Number = 1,
        View = view,
        Consent = Consent,
        Alerts = Alerts,
        Slot = call.EndedAt is null && view.Slot is { } cue && IsStillShown(cue, now) ? cue : null,
        Last = Words.Count > 0 ? Words[^1] : null,
        Whispers =
        [
            .. Marks.Where(x => x.Kind == LiveMarkKind.Whisper).Reverse().Take(KeptWhispers).Select(x => new Whisper(x.Id, x.By, x.Text, x.At) { NotedAt = x.NotedAt }),
        ],
        Bookmarks = [.. Marks.Where(x => x.Kind == LiveMarkKind.Bookmark).Select(x => x.AtSeconds)],
        EndedAt = call.EndedAt,
        CallId = call.CallId,
    };

    private bool IsStillShown(Cue cue, DateTimeOffset now) =>
        Cues.Any(x => x.Id == cue.Id && x.ShownAt is { } shown && now - shown < LiveCoach.LongestShown);
}
