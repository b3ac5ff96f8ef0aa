using RevOps.Domain.Coaching.Phrases;

namespace RevOps.Domain.Coaching.Detectors;

/// <summary>The rep uses a word of the trade that the customer has not used.</summary>
internal sealed class JargonDetector : ICueDetector
{
    public CueKind Kind => CueKind.Jargon;

    public CueDraft? Detect(CoachMoment moment)
    {
        if (moment.Heard is not { IsRep: true } heard)
        {
            return null;
        }

        foreach (var i in heard.Items(PhraseUse.PlainWord))
        {
            var word = moment.Setup.Playbook.PlainWords[i];
            if (!moment.Call.Deal.IsCustomersWord(i) && !moment.WasShown(CueKind.Jargon, word.Jargon))
            {
                return new CueDraft(Headlines.Of($"Plainer: {word.Plain}"), $"They have not said “{word.Jargon}”; “{word.Plain}” says the same.") { Topic = word.Jargon, Quote = heard.Quote() };
            }
        }

        return null;
    }
}
