namespace RevOps.Domain.Coaching.Detectors;

/// <summary>
/// The rep hesitates very often. No relation to winning was found (docs/metrics.md), so it takes much and has the lowest priority of all.
/// </summary>
internal sealed class FillersDetector : ICueDetector
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LeastSpeech = TimeSpan.FromSeconds(60);

    // Our proposal: one in six seconds is heard by everybody
    private const double MostAMinute = 10;

    public CueKind Kind => CueKind.Fillers;

    public CueDraft? Detect(CoachMoment moment)
    {
        var (fillers, own) = (0, TimeSpan.Zero);
        foreach (var line in moment.Call.Recent.OfRep(Window))
        {
            fillers += line.Fillers;
            own += line.Length;
        }

        return own >= LeastSpeech && fillers / own.TotalMinutes > MostAMinute
            ? new CueDraft("Pause instead of filling", $"{fillers / own.TotalMinutes:0} fillers a minute in your last minutes.")
            : null;
    }
}
