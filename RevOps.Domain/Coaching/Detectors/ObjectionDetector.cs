using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Coaching.Phrases;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Coaching.Timeline;

namespace RevOps.Domain.Coaching.Detectors;

/// <summary>The customer resists: the playbook's answer that fits the words and the type of call best.</summary>
internal sealed class ObjectionDetector : ICueDetector
{
    public CueKind Kind => CueKind.Objection;

    public CueDraft? Detect(CoachMoment moment)
    {
        if (moment.FromCustomer is not { } heard)
        {
            return null;
        }

        if (StopRequest.Is(heard))
        {
            return new CueDraft("Agree and end the call", "They asked to be left alone. Confirm it and thank them.") { Topic = StopRequest.Topic, Quote = heard.Quote() };
        }

        if (!heard.Speech.Labels.Any(UtteranceLabels.IsObjection))
        {
            return null;
        }

        var best = Best(moment, heard);

        // Who objects with a rival's name is answered by its card, unless the house has an answer to these very words
        if (best is not { Phrases.Count: > 0 } && heard.Speech.Has(UtteranceLabels.ObjectionCompetitor) && BattlecardMatch.Of(moment.Setup, heard) is { } card)
        {
            return card;
        }

        return best is null
            ? Unknown(heard)
            : new CueDraft(Headlines.Of(best.Headline), best.Answer) { Ask = best.Question, Topic = best.Id, Quote = heard.Quote() };
    }

    private static ObjectionPlay? Best(CoachMoment moment, HeardLine heard)
    {
        ObjectionPlay? best = null;
        var most = 0;
        var plays = moment.Setup.Playbook.Objections;
        for (var i = 0; i < plays.Count; i++)
        {
            var fit = Fit(moment, heard, plays[i], i);
            if (fit > most)
            {
                (best, most) = (plays[i], fit);
            }
        }

        return best;
    }

    /// <summary>0: does not fit. The customer's own words say most, then the type of call; one shown already steps back behind its equals.</summary>
    private static int Fit(CoachMoment moment, HeardLine heard, ObjectionPlay play, int index)
    {
        if (!heard.Speech.Has(play.Label) || (play.Stage is { } stage && stage != moment.Setup.CallType))
        {
            return 0;
        }

        var words = play.Phrases.Count == 0 ? 0 : heard.LongestPhrase(PhraseUse.Objection, index);
        if (play.Phrases.Count > 0 && words == 0)
        {
            return 0;
        }

        return 2 + (8 * words) + (play.Stage is null ? 0 : 4) + (play.Persona is null ? 2 : 0) - (moment.WasShown(CueKind.Objection, play.Id) ? 1 : 0);
    }

    /// <summary>No play of the house fits: what good reps do with any doubt (top reps answer 54 % with a question, others 31 %).</summary>
    private static CueDraft Unknown(HeardLine heard) => new("Pause, acknowledge, then ask why", "Do not answer yet: find out what is behind it.")
    {
        Ask = "Can you tell me more about what is behind that?",
        Topic = heard.Speech.Labels.First(UtteranceLabels.IsObjection),
        Quote = heard.Quote(),
    };
}
