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

        foreach (var step in nextSteps.Where(s => s.Firmness >= 2).OrderByDescending(s => s.Firmness).ThenByDescending(s => s.Seq))
        {
            if (chosen.Count < MostSentences && step.Text.Length >= 15)
            {
                chosen.TryAdd(step.Seq, step.Text);
            }
        }

        return [.. chosen.Select(x => new SummarySentence(x.Key, x.Value))];
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
            if (most == 0 || chosen.Count >= MostSentences)
            {
                return;
            }

            most -= chosen.TryAdd(candidate.Heard.Seq, candidate.Text) ? 1 : 0;
        }
    }
}
