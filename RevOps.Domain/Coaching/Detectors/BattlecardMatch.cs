using RevOps.Domain.Coaching.Phrases;
using RevOps.Domain.Coaching.Timeline;

namespace RevOps.Domain.Coaching.Detectors;

/// <summary>What to say to a competitor's name, from its battlecard.</summary>
internal static class BattlecardMatch
{
    /// <summary>The first competitor with a card that is named; null: none.</summary>
    public static CueDraft? Of(CoachSetup setup, HeardLine heard)
    {
        foreach (var phrase in heard.Phrases)
        {
            if (phrase.Target.Use == PhraseUse.Battlecard)
            {
                var card = setup.Playbook.Battlecards[phrase.Target.Item];
                return new CueDraft(Headlines.Of(card.Headline), card.Detail)
                {
                    Ask = card.Questions is [var ask, ..] ? ask : null,
                    Topic = card.Id,
                    Quote = heard.Quote(phrase.First),
                };
            }
        }

        return null;
    }
}
