using RevOps.Domain.Calls.Analysis.Labelling.Phrases;

namespace RevOps.Domain.Calls.Analysis.Labelling.Rules;

/// <summary>Wording that judges or feels. Courtesy, a question and a negation of it are none; an objection alone is not negative.</summary>
internal static class SentimentRule
{
    private const int QuestionReach = 6;

    public static Labels Label(Reading reading)
    {
        var labels = Labels.None;
        var ask = QuestionRule.FirstAsk(reading);
        foreach (var hit in reading.Hits)
        {
            if (hit.Sense is Sense.Positive or Sense.Negative && !Asked(reading, hit, ask) && !reading.Overlaps(Sense.NotSentiment, hit.Start, hit.End))
            {
                labels |= hit.Sense == Sense.Positive ? Labels.Positive : Labels.Negative;
            }
        }

        return labels;
    }

    // "does she hate it" leaves open whether she does
    private static bool Asked(Reading reading, PhraseHit hit, int? ask) =>
        ask is { } at && at <= hit.Start && hit.Start - at <= QuestionReach && reading.SameSentence(at, hit.Start);
}
