using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Coaching.Phrases;

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

        foreach (var phrase in heard.Phrases.Where(x => x.Target.Use == PhraseUse.Battlecard))
        {
            var card = moment.Setup.Playbook.Battlecards[phrase.Target.Item];
            return new CueDraft(Headlines.Of(card.Headline), card.Detail) { Ask = card.Questions is [var ask, ..] ? ask : null, Topic = card.Id, Quote = heard.Quote(phrase.First) };
        }

        return heard.Speech.Has(UtteranceLabels.Competitor)
            ? new CueDraft("Ask what they like there", "No battlecard for it. Find out what it does well and what it leaves open.")
            {
                Ask = "What works well with it today, and what does not?",
                Quote = heard.Quote(),
            }
            : null;
    }
}
