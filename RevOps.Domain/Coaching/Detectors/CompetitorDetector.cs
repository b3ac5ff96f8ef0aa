using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Coaching.Timeline;

namespace RevOps.Domain.Coaching.Detectors;

/// <summary>The customer named a competitor: its battlecard, or where there is none the question that shows what it means to them.</summary>
internal sealed class CompetitorDetector : ICueDetector
{
    public CueKind Kind => CueKind.Competitor;

    public CueDraft? Detect(CoachMoment moment)
    {
        if (moment.FromCustomer is not { } heard)
        {
            return null;
        }

        return BattlecardMatch.Of(moment.Setup, heard) ?? (heard.Speech.Has(UtteranceLabels.Competitor) ? Unknown(heard) : null);
    }

    private static CueDraft Unknown(HeardLine heard) => new("Ask what they like there", "No battlecard for it. Find out what it does well and what it leaves open.")
    {
        Ask = "What works well with it today, and what does not?",
        Quote = heard.Quote(),
    };
}
