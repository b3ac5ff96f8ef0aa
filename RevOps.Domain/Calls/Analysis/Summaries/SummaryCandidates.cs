using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Calls.Analysis.Summaries;

/// <summary>Sentences that can stand alone, with what speaks for them.</summary>
internal static class SummaryCandidates
{
    private const int LeastWords = 6;
    private const int MostWords = 48;
    private const int RecapReach = 3;

    public static IReadOnlyList<SummaryCandidate> Of(IReadOnlyList<HeardUtterance> call)
    {
        var candidates = new List<SummaryCandidate>();
        var recapLeft = 0;
        var recapBy = -2;
        for (var i = 0; i < call.Count; i++)
        {
            var heard = call[i];
            if (heard.IsBackchannel)
            {
                continue;
            }

            recapLeft = heard.Speaker == recapBy ? recapLeft - 1 : 0;
            foreach (var sentence in heard.Sentences)
            {
                var cues = SummaryCues.Of(heard, sentence);
                if (cues.Recap >= 1.5)
                {
                    (recapBy, recapLeft) = (heard.Speaker, RecapReach);
                }

                if (sentence.Count is >= LeastWords and <= MostWords)
                {
                    candidates.Add(new SummaryCandidate(heard, sentence, (double)i / call.Count, recapLeft > 0, Quality(heard, sentence), cues));
                }
            }
        }

        return candidates;
    }

    private static double Quality(HeardUtterance heard, Sentence sentence)
    {
        var quality = sentence.Count >= 9 ? 0.3 : -0.2;
        quality -= heard.Words[sentence.Last].After == '?' ? 1.5 : 0;
        quality -= 0.3 * heard.Weight("hesitation", sentence);

        // Without what went before, "it", "that" and "he" say nothing
        quality -= heard.Words[sentence.First].Lower is "it" or "it's" or "that" or "that's" or "he" or "he's" or "she" or "they" or "they're" or "which" or "this" ? 0.5 : 0;
        return quality - (heard.Weight("action.conditional", sentence) > 0 ? 0.2 : 0);
    }
}
