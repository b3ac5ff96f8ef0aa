using RevOps.Domain.Calls.Analysis;
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

    private static ObjectionPlay? Best(CoachMoment moment, HeardLine heard) =>
        FittingPlay.Of(moment.Setup.Playbook, moment.Setup.CallType, heard, id => moment.WasShown(CueKind.Objection, id));

    /// <summary>No play of the house fits: what good reps do with any doubt (top reps answer 54 % with a question, others 31 %).</summary>
    private static CueDraft Unknown(HeardLine heard) => new("Pause, acknowledge, then ask why", "Do not answer yet: find out what is behind it.")
    {
        Ask = "Can you tell me more about what is behind that?",
        Topic = heard.Speech.Labels.First(UtteranceLabels.IsObjection),
        Quote = heard.Quote(),
    };
}
