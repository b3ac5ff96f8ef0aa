using RevOps.Domain.Calls.Analysis;

namespace RevOps.Domain.Coaching.Detectors;

/// <summary>The rep speaks faster than the range allows, over the last minutes. Slow speech is no cue: its limit is our proposal only.</summary>
internal sealed class PaceDetector : ICueDetector
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(2);

    // A few quick sentences are no pace
    private static readonly TimeSpan LeastSpeech = TimeSpan.FromSeconds(40);

    public CueKind Kind => CueKind.Pace;

    public CueDraft? Detect(CoachMoment moment)
    {
        var (words, own) = (0, TimeSpan.Zero);
        foreach (var line in moment.Call.Recent.OfRep(Window))
        {
            words += line.Words;
            own += line.Length;
        }

        var most = MetricRanges.Find(MetricKeys.Pace, moment.Setup.CallType)?.High;
        var pace = own >= LeastSpeech ? words / own.TotalMinutes : (double?)null;
        return pace > most ? new CueDraft("Slow down a little", $"{pace:0} words a minute; up to {most:0} is easy to follow.") : null;
    }
}
