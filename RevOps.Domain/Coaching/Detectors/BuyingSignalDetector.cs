using RevOps.Domain.Calls.Analysis;

namespace RevOps.Domain.Coaching.Detectors;

/// <summary>The customer speaks as a coming user. Who is agreeing a step already needs no telling.</summary>
internal sealed class BuyingSignalDetector : ICueDetector
{
    public CueKind Kind => CueKind.BuyingSignal;

    public CueDraft? Detect(CoachMoment moment) =>
        moment.FromCustomer is { } heard && heard.Speech.Has(UtteranceLabels.BuyingSignal)
            && !heard.Speech.Has(UtteranceLabels.NextStep) && !heard.Speech.Labels.Any(UtteranceLabels.IsObjection)
            ? new CueDraft("Take it up: propose a step", "They speak as a coming user. Answer briefly, then make it a date.")
            {
                Ask = "What would have to happen on your side for that?",
                Quote = heard.Quote(),
            }
            : null;
}
