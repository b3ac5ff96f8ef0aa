using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Coaching.Timeline;
using RevOps.Domain.Practice.Engine.Customer;
using RevOps.Domain.Practice.Engine.Hearing;
using RevOps.Domain.Practice.Engine.Remarks;
using RevOps.Domain.Practice.Scenarios;
using RevOps.Domain.Reviews.Rules.Cues;

namespace RevOps.Domain.Practice.Drills;

/// <summary>Judges one answer to one sentence of a customer. Pure.</summary>
public static class Drill
{
    /// <summary>What is to be said of the answer.</summary>
    /// <param name="customerSays">The customer's words.</param>
    /// <param name="repAnswers">The rep's answer to them.</param>
    /// <param name="playbook">Where better answers to objections come from.</param>
    public static DrillVerdict Judge(string customerSays, string repAnswers, Playbook playbook)
    {
        ArgumentNullException.ThrowIfNull(customerSays);
        ArgumentNullException.ThrowIfNull(repAnswers);
        ArgumentNullException.ThrowIfNull(playbook);
        var ear = new Ear(PracticeCues.OfAnyCall, playbook, KnownWords.Of(customerSays).ToHashSet(StringComparer.Ordinal));
        var said = ear.HearCustomer(customerSays);
        var answer = new AnswerReading(ear.HearRep(repAnswers), DrillScenario.Nothing, dayWasAsked: false, []);
        var isBargaining = said.Speech.IsQuestion && Lexicon.Shipped.Find(SpokenTokens.Of(customerSays), SpeakerRole.Customer).Exists(x => x.Cue == "price.push");
        var label = isBargaining ? UtteranceLabels.ObjectionPrice : StopRequest.Is(said) ? null : said.Speech.Labels.FirstOrDefault(UtteranceLabels.IsObjection);
        var moment = new Moment
        {
            Said = said,
            Objection = label is null ? null : new("drill", label, Occasions.Opening, customerSays, "", "", [], "", null),
            Question = label is null && said.Speech.IsQuestion ? new("drill", Occasions.Opening, customerSays, "", [], "", NextMove.HonestAnswer(said)) : null,
        };
        var writer = new RemarkWriter(playbook, null, DrillScenario.Nothing.Customer.ShortName);
        var remark = writer.Write(moment, answer, DrillOutcome.Of(moment, answer), NextMove.After(said, playbook));
        return new(remark, label, remark.Better is null ? null : writer.LastPlay);
    }
}
