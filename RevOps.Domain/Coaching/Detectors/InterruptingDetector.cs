namespace RevOps.Domain.Coaching.Detectors;

/// <summary>The rep cut in on the customer again and again in the last minutes; murmurs and touching ends of turns do not count.</summary>
internal sealed class InterruptingDetector : ICueDetector
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(3);

    // Twice happens to anybody on a line with a delay
    private const int Often = 3;

    public CueKind Kind => CueKind.Interrupting;

    public CueDraft? Detect(CoachMoment moment)
    {
        var times = moment.Call.Recent.Within(Window).Count(x => x.CutIn);
        return times >= Often ? new CueDraft("Let them finish first", $"You cut in {times} times in the last three minutes.") : null;
    }
}
