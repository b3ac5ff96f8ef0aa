namespace RevOps.Domain.Calls.Analysis.Phases;

/// <summary>How well an utterance fits each kind of phase: cues of the lexicon, labels, and its place in the call.</summary>
internal static class PhaseFit
{
    private const double MostFromCues = 4;
    private const int LongTurn = 40;

    public static IReadOnlyList<string> Kinds { get; } = ["opening", "small-talk", "discovery", "demo", "pricing", "objections", "closing"];

    private static readonly string[] Cues = [.. Kinds.Select(k => "phase." + k)];

    public static double[] Of(HeardUtterance heard, double place, int callCount)
    {
        var fit = Array.ConvertAll(Cues, cue => Math.Min(MostFromCues, heard.Weight(cue)));
        AddLabels(heard, fit);
        AddPlace(fit, place, callCount);
        return fit;
    }

    private static void AddLabels(HeardUtterance heard, double[] fit)
    {
        fit[Index("objections")] += heard.Labels.Any(UtteranceLabels.IsObjection) ? 2.5 : -0.25;
        fit[Index("pricing")] += heard.Has(UtteranceLabels.Pricing) ? 1 : -0.2;
        fit[Index("closing")] += heard.Has(UtteranceLabels.NextStep) ? 1 : 0;
        fit[Index("small-talk")] -= 0.3;
        var longTurn = heard.Words.Count >= LongTurn;
        fit[Index("discovery")] += (heard.Role == SpeakerRole.Rep && heard.IsQuestion ? 0.5 : 0) + (longTurn && heard.Role == SpeakerRole.Customer ? 0.6 : 0);
        fit[Index("demo")] += longTurn && heard.Role is SpeakerRole.Rep or SpeakerRole.Other ? 0.4 : 0;
    }

    /// <summary>Calls open at their beginning and close at their end; small talk is rare but at the edges.</summary>
    private static void AddPlace(double[] fit, double place, int callCount)
    {
        // The first utterances of even a short call are its opening
        var early = Math.Max(0.06, 3.0 / callCount);
        fit[Index("opening")] += place < early ? 1.5 : place < 2 * early ? -0.2 : -2.5;
        fit[Index("small-talk")] += place < 2 * early || place > 0.97 ? 0.2 : -0.5;
        fit[Index("closing")] += place > 0.94 ? 1.2 : place > 0.85 ? 0.2 : place > 0.7 ? -0.3 : -2;
    }

    private static int Index(string kind) => Array.IndexOf(Cues, "phase." + kind);
}
