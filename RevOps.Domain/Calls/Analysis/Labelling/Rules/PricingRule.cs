using RevOps.Domain.Calls.Analysis.Labelling.Phrases;

namespace RevOps.Domain.Calls.Analysis.Labelling.Rules;

/// <summary>Price, budget, discount, fee or payment terms are talked of, by anyone; the cost of the problem is not price.</summary>
internal static class PricingRule
{
    private static readonly Labels PriceObjection = Labels.Of(UtteranceLabels.ObjectionPrice);

    public static Labels Label(Reading reading, CallMemory memory) =>
        Speaks(reading) || reading.Labels.Has(PriceObjection) || (memory.PriceTalk && reading.Has(Sense.PricingWeak)) ? Labels.Pricing : Labels.None;

    private static bool Speaks(Reading reading)
    {
        foreach (var hit in reading.Hits)
        {
            if (hit.Sense == Sense.Pricing && !reading.Overlaps(Sense.NotPricing, hit.Start, hit.End))
            {
                return true;
            }
        }

        return false;
    }
}
