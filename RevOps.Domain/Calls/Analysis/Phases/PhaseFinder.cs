namespace RevOps.Domain.Calls.Analysis.Phases;

/// <summary>
/// Cuts a call into stretches of one purpose: the path through the phases that fits the utterances best, where each change of phase costs
/// (Viterbi). Needs the whole call; a live call runs it again over what it has.
/// </summary>
public static class PhaseFinder
{
    // Changing the phase must be worth about two clear cues
    internal const double ChangeCost = 3.5;

    /// <summary>The phases in order; they cover all utterances.</summary>
    public static IReadOnlyList<CallPhase> Find(IReadOnlyList<HeardUtterance> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.Count == 0 ? [] : Merge(call, BestPath(call));
    }

    private static int[] BestPath(IReadOnlyList<HeardUtterance> call)
    {
        var kinds = PhaseFit.Kinds.Count;
        var score = new double[kinds];
        var back = new int[call.Count, kinds];
        for (var i = 0; i < call.Count; i++)
        {
            var fit = PhaseFit.Of(call[i], (double)i / call.Count, call.Count);
            var best = Array.IndexOf(score, score.Max());
            var change = score[best] - (i == 0 ? 0 : ChangeCost);
            for (var k = 0; k < kinds; k++)
            {
                back[i, k] = score[k] >= change ? k : best;
                score[k] = Math.Max(score[k], change) + fit[k];
            }
        }

        var path = new int[call.Count];
        path[^1] = Array.IndexOf(score, score.Max());
        for (var i = call.Count - 1; i > 0; i--)
        {
            path[i - 1] = back[i, path[i]];
        }

        return path;
    }

    private static List<CallPhase> Merge(IReadOnlyList<HeardUtterance> call, int[] path)
    {
        var phases = new List<CallPhase>();
        var from = 0;
        for (var i = 1; i <= path.Length; i++)
        {
            if (i == path.Length || path[i] != path[from])
            {
                phases.Add(new CallPhase(PhaseFit.Kinds[path[from]], call[from].Seq, call[i - 1].Seq));
                from = i;
            }
        }

        return phases;
    }
}
