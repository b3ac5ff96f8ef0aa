using RevOps.Domain.Calls.Analysis.Labelling.Phrases;

namespace RevOps.Domain.Calls.Analysis.Labelling.Rules;

/// <summary>The customer acts or speaks as a coming user: roll-out, start, contract, procurement, references, price for own volume.</summary>
internal static class BuyingSignalRule
{
    private const int HypothesisReach = 1;

    public static Labels Label(Reading reading)
    {
        if (reading.Role != SpeakerRole.Customer)
        {
            return Labels.None;
        }

        return (reading.Has(Sense.BuyingQuestion) && reading.Labels.Has(Labels.Question)) || Says(reading) ? Labels.BuyingSignal : Labels.None;
    }

    private static bool Says(Reading reading)
    {
        foreach (var hit in reading.Hits)
        {
            if (hit.Sense == Sense.BuyingSignal && !reading.Before(Sense.Denial, hit.Start, HypothesisReach) && !reading.Before(Sense.Elsewhere, hit.Start, HypothesisReach))
            {
                return true;
            }
        }

        return false;
    }
}
