using System.Globalization;
using RevOps.Domain.Calls;

namespace RevOps.Domain.Coaching.Detectors;

/// <summary>The rep speaks of price and the customer has not spoken of a problem or of what it costs them.</summary>
internal sealed class PricingBeforeValueDetector : ICueDetector
{
    // Later the talk has moved on
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(30);

    public CueKind Kind => CueKind.PricingBeforeValue;

    public CueDraft? Detect(CoachMoment moment)
    {
        // In a negotiation, a renewal or a service call the value was settled before
        if (moment.Setup.CallType is CallType.Negotiation or CallType.Renewal or CallType.Support
            || moment.Call.Deal is not { ValueHeard: false, RepOnPrice: { } price } || moment.Elapsed - price.At > Lasts)
        {
            return null;
        }

        return new CueDraft("Ask about impact before price", "They have not said yet what the problem costs them.")
        {
            Ask = "What does it cost you today if nothing changes?",
            Topic = price.Sequence.ToString(CultureInfo.InvariantCulture),
        };
    }
}
