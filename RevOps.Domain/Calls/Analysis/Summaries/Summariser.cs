using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Calls.Analysis.Summaries;

/// <summary>
/// Sums a call up in its own words: at most <see cref="MostSentences"/> sentences, chosen to say who wants what, what hurts, how it is decided,
/// and what was agreed.
/// </summary>
public static class Summariser
{
    /// <summary>More is not a summary.</summary>
    public const int MostSentences = 6;

    private const int EnoughSentences = 4;
    private const int MostAgreements = 2;
    private const int LeastLetters = 20;
    private const double LeastWeight = 1.2;

    /// <summary>The sentences in order, one an utterance.</summary>
    public static IReadOnlyList<SummarySentence> Summarise(IReadOnlyList<HeardUtterance> call, IReadOnlyList<NextStep> nextSteps)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(nextSteps);
        var candidates = SummaryCandidates.Of(call);
        var chosen = new SortedDictionary<int, string>();
        foreach (var (slot, most) in SummarySlots.InOrder)
        {
            Choose(candidates, slot, most, chosen);
        }

        Agree(nextSteps, chosen);
        Choose(candidates, SummarySlots.Anything, EnoughSentences - chosen.Count, chosen);
        return [.. chosen.Select(x => new SummarySentence(x.Key, x.Value))];
    }

    private static void Agree(IReadOnlyList<NextStep> nextSteps, SortedDictionary<int, string> chosen)
    {
        var agreed = 0;
        foreach (var step in nextSteps.Where(s => s.Firmness >= 2).OrderByDescending(s => s.Firmness).ThenByDescending(s => s.Text.Length))
        {
            if (agreed < MostAgreements && chosen.Count < MostSentences && step.Text.Length >= LeastLetters)
            {
                agreed += chosen.TryAdd(step.Seq, step.Text) ? 1 : 0;
            }
        }
    }

    private static void Choose(IReadOnlyList<SummaryCandidate> candidates, SummarySlot slot, int most, SortedDictionary<int, string> chosen)
    {
        var fitting = candidates
            .Select(c => (Candidate: c, Weight: slot.Weight(c)))
            .Where(x => x.Weight >= LeastWeight)
            .OrderByDescending(x => x.Weight)
            .ThenBy(x => x.Candidate.Heard.Seq);
        foreach (var (candidate, _) in fitting)
        {
            if (most <= 0 || chosen.Count >= MostSentences)
            {
                return;
            }

            most -= chosen.TryAdd(candidate.Heard.Seq, candidate.Text) ? 1 : 0;
        }
    }
}
