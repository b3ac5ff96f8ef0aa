using RevOps.Domain.Calls.Analysis;

namespace RevOps.Domain.Coaching.Detectors;

/// <summary>The rep leaves the customer hardly a pause before answering.</summary>
internal sealed class PatienceDetector : ICueDetector
{
    // Turns enough for a median that one quick answer does not decide
    private const int LeastTurns = 8;

    // Half the lower end of the range: recognisers are off by tenths of a second, and 0.2 s is natural between friends
    private const double Share = 0.5;

    public CueKind Kind => CueKind.Patience;

    public CueDraft? Detect(CoachMoment moment)
    {
        double[] pauses = [.. moment.Call.Recent.OfRep(Timeline.RecentSpeech.Longest).Where(x => x.Pause is not null).Select(x => x.Pause!.Value.TotalSeconds).Order()];
        if (pauses.Length < LeastTurns || MetricRanges.Find(MetricKeys.Patience, moment.Setup.CallType)?.Low is not { } least)
        {
            return null;
        }

        var median = (pauses[(pauses.Length - 1) / 2] + pauses[pauses.Length / 2]) / 2;
        return median < Share * least
            ? new CueDraft("Count to one before answering", FormattableString.Invariant($"You wait {median:0.0} seconds after the customer; good reps wait {least:0.0} and more."))
            : null;
    }
}
