using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Coaching.Timeline;
using RevOps.Domain.Practice.Engine.Customer;
using RevOps.Domain.Practice.Scenarios;
using RevOps.Domain.Reviews.Context;
using RevOps.Domain.Reviews.Rules.Judges;
using HeardLine = RevOps.Domain.Coaching.Timeline.HeardLine;

namespace RevOps.Domain.Practice.Engine.Remarks;

/// <summary>A better answer to what the customer had just said, with the reason.</summary>
internal sealed class BetterAnswer(Playbook playbook, CallType? callType, string customer)
{
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly HashSet<string> _advised = new(StringComparer.Ordinal);

    /// <summary>Id of the playbook's answer that was used last; null: none.</summary>
    public string? LastPlay { get; private set; }

    /// <summary>The answer; null where none is known or the one given was good enough.</summary>
    public (string Words, string Because)? Of(Moment moment, AnswerReading answer, Outcome outcome, Guide guide, AnswerRemark remark)
    {
        if (guide.Must is { } must)
        {
            return remark.Worst == RemarkVerdict.Good && outcome.Slip == Slip.None && !answer.Asks ? null : (must.Words, must.Because);
        }

        if (moment.Question is { } question && outcome.Question == QuestionResult.PassedOver)
        {
            return (question.Better, $"{Words.Upper(customer)} asked {RemarkWords.Quoted(question.Asked)}. Answer that first, in one sentence, then ask back.");
        }

        if (moment.Objection is { } objection && outcome.Objection is not (ObjectionResult.Settled or ObjectionResult.AskedBehind))
        {
            return objection.Better is { } known && (moment.WasAsked || _advised.Contains(objection.Key))
                ? (known, "It takes up what is behind the doubt, gives something in return for it, and promises no more than that.")
                : ToObjection(moment, objection);
        }

        if (moment.Objection is not null && outcome.Objection == ObjectionResult.Settled && !answer.Asks && outcome.Step == StepResult.None)
        {
            return ("Does that settle it, or is there something left?", "Check before you go on. A doubt that only seems settled comes back at the signature.");
        }

        if (outcome.Step is StepResult.Yes or StepResult.DoubtRaised)
        {
            return null;
        }

        return outcome.Step == StepResult.None ? ToTalk(moment, answer, outcome, guide, remark) : ToStep(outcome, guide);
    }

    /// <summary>The playbook's answer that fits the words; null: none of the house fits.</summary>
    public static ObjectionPlay? Play(Playbook playbook, CallType? callType, HeardLine said, string label, Func<string, bool> wasShown)
    {
        var labels = said.Speech.Labels;
        if (!said.Speech.Has(label))
        {
            // What an author meant as a doubt is one, in whatever words
            said.Speech.Labels = [.. labels, label];
        }

        var play = FittingPlay.Of(playbook, callType, said, wasShown);
        said.Speech.Labels = labels;
        return play;
    }

    private (string, string)? ToObjection(Moment moment, ScenarioObjection objection)
    {
        if (Play(playbook, callType, moment.Said, objection.Label, _shown.Contains) is not { } play)
        {
            return null;
        }

        _shown.Add(play.Id);
        _advised.Add(objection.Key);
        LastPlay = play.Id;
        return ($"{play.Answer} {play.Question}", $"{Why(objection.Label)} {play.Headline}.");
    }

    private static string Why(string label) => label switch
    {
        UtteranceLabels.ObjectionPrice => "A price is only high beside something. Find out beside what, before you defend or lower it.",
        UtteranceLabels.ObjectionTiming => "Behind \"not now\" stands either another project or a polite no. The question tells which.",
        UtteranceLabels.ObjectionAuthority => "You cannot convince somebody who is not in the room. Find out what they will ask.",
        UtteranceLabels.ObjectionNeed => "They see no need, so telling them of one does not help. Ask where it would show.",
        UtteranceLabels.ObjectionCompetitor => "Whoever attacks their choice makes them defend it. Ask what it leaves open.",
        UtteranceLabels.ObjectionStatusQuo => "What works is comfortable. The question looks for the part that is not.",
        UtteranceLabels.ObjectionTrust => "Trust is not won by assurances. Ask what happened, or what they would need to see.",
        _ => "It is a reflex and not yet a no. Agree, and give them one reason to stay a minute.",
    };

    private (string, string)? ToStep(Outcome outcome, Guide guide) => (outcome.Step, guide) switch
    {
        (StepResult.NoDay or StepResult.Vague, { AnyStep: { } step }) when guide.Step is not null || outcome.Step == StepResult.NoDay =>
            (step, "A day, who comes and what it is for: that can be said yes to, and put in the calendar while you talk."),
        (_, { NextFact: { } fact }) => (fact.Ask, $"Before you ask for time, find out what it is worth to {customer}: {Lower(fact.Name)} is still open."),
        _ => null,
    };

    private (string, string)? ToTalk(Moment moment, AnswerReading answer, Outcome outcome, Guide guide, AnswerRemark remark)
    {
        if (outcome.Slip == Slip.None && remark.Strategy.Verdict == RemarkVerdict.Good && remark.Content.Verdict == RemarkVerdict.Good)
        {
            return null;
        }

        if (guide.Step is { } step && !answer.Asks)
        {
            return (step, $"{Words.Upper(customer)} has told you what you need, and no doubt is open. This is the moment to fix the next step.");
        }

        return guide.NextFact is { } fact ? (fact.Ask, Reason(moment, outcome, fact)) : null;
    }

    private string Reason(Moment moment, Outcome outcome, ScenarioFact fact) => outcome switch
    {
        { Slip: Slip.Pitches or Slip.PricesEarly or Slip.Pushes } =>
            $"You do not know yet about {Lower(fact.Name)}. Once {customer} has said it, what you offer has something to be measured by.",
        { Slip: Slip.Concedes } => "Ask before you give. Whatever you move should buy you something, and you cannot know what before you ask.",
        { FactResult: FactResult.Withheld } => $"It is easier to answer, and whoever has answered one question trusts you with the next.",
        { FactResult: FactResult.Again } => $"You know that already. What is still open is {Lower(fact.Name)}.",
        { Question: QuestionResult.Answered } => "You have answered; now it is your turn to ask.",
        _ when moment.Fact is { } told => $"{Words.Upper(customer)} has just spoken of {Lower(told.Name)}. A question goes on from there; a statement ends it.",
        _ when moment.IsOpening => "An opening earns its place with one good question about their work.",
        _ => $"{Words.Upper(customer)} can answer that without looking anything up, and you need to know it: {Lower(fact.Name)}.",
    };

    private static string Lower(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
