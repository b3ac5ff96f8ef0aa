using RevOps.Domain.Calls.Analysis.Labelling.Phrases;

namespace RevOps.Domain.Calls.Analysis.Labelling.Rules;

/// <summary>Wording that judges or feels. Courtesy, a question and a negation of it are none; an objection alone is not negative.</summary>
internal static class SentimentRule
{
    public static Labels Label(Reading reading)
    {
        var labels = Labels.None;
        foreach (var hit in reading.Hits)
        {
            if (hit.Sense is Sense.Positive or Sense.Negative && !reading.Overlaps(Sense.NotSentiment, hit.Start, hit.End))
            {
                labels |= hit.Sense == Sense.Positive ? Labels.Positive : Labels.Negative;
            }
        }

        return labels;
    }
}
