using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Coaching.Timeline;

namespace RevOps.Domain.Coaching.Detectors;

/// <summary>The rep holds the turn longer than good reps do in a call of this type, and still holds it.</summary>
internal sealed class MonologueDetector : ICueDetector
{
    public CueKind Kind => CueKind.Monologue;

    public CueDraft? Detect(CoachMoment moment)
    {
        var most = MetricRanges.Find(MetricKeys.LongestMonologue, moment.Setup.CallType)?.High;
        return moment.Speaking == SpeakerRole.Rep && moment.Call.Turn is { Speaker: CallFold.Rep } turn && turn.Length.TotalSeconds > most
            ? new CueDraft("Pause and ask a question", $"You have spoken for {turn.Length.TotalSeconds:0} seconds; {most:0} is the upper end for this call.")
            : null;
    }
}
