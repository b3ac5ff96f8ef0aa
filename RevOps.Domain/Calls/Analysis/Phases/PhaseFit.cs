namespace RevOps.Domain.Calls.Analysis.Phases;

/// <summary>How well an utterance fits each kind of phase: cues of the lexicon, labels, and its place in the call.</summary>
internal static class PhaseFit
{
    private const double MostFromCues = 4;
    private const int LongTurn = 40;

    public static IReadOnlyList<string> Kinds { get; } = ["opening", "small-talk", "discovery", "demo", "pricing", "objections", "closing"];

    // Places in Kinds
    private const int Opening = 0;
    private const int SmallTalk = 1;
    private const int Discovery = 2;
    private const int Demo = 3;
    private const int Pricing = 4;
    private const int Objections = 5;
    private const int Closing = 6;

    private static readonly string[] Cues = [.. Kinds.Select(k => "phase." + k)];

    public static double[] Of(HeardUtterance heard, double place, int callCount)
    {
        var fit = new double[Cues.Length];
        foreach (var hit in heard.Cues)
        {
            var kind = hit.Cue.StartsWith("phase.", StringComparison.Ordinal) ? Array.IndexOf(Cues, hit.Cue) : -1;
            if (kind >= 0)
            {
                fit[kind] = Math.Min(MostFromCues, fit[kind] + hit.Weight);
            }
        }

        AddLabels(heard, fit);
        AddPlace(fit, place, callCount);
        return fit;
    }

    private static void AddLabels(HeardUtterance heard, double[] fit)
    {
        fit[Objections] += heard.Labels.Any(UtteranceLabels.IsObjection) ? 1.8 : -0.3;
        fit[Pricing] += heard.Has(UtteranceLabels.Pricing) ? 0.8 : -0.25;
        fit[Closing] += heard.Has(UtteranceLabels.NextStep) ? 1 : 0;
        fit[SmallTalk] -= 0.3;
        var longTurn = heard.Words.Count >= LongTurn;
        fit[Discovery] += (heard.Role == SpeakerRole.Rep && Types.OpenQuestions.In(heard) ? 0.4 : 0) + (longTurn && heard.Role == SpeakerRole.Customer ? 0.6 : 0);
        fit[Demo] += longTurn && heard.Role is SpeakerRole.Rep or SpeakerRole.Other ? 0.4 : 0;
    }

    /// <summary>Calls open at their beginning and close at their end; small talk is rare but at the edges.</summary>
    private static void AddPlace(double[] fit, double place, int callCount)
    {
        // The first utterances of even a short call are its opening
        var early = Math.Max(0.06, 3.0 / callCount);
        fit[Opening] += place < early ? 1.5 : place < 2 * early ? -0.2 : -2.5;
        fit[SmallTalk] += place < 2 * early || place > 0.97 ? 0.2 : -0.5;
        fit[Closing] += place > 0.94 ? 1.2 : place > 0.85 ? 0.2 : place > 0.7 ? -0.3 : -2;
    }
}
