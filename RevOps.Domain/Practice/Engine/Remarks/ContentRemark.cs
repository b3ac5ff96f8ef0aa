using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Practice.Engine.Customer;
using RevOps.Domain.Reviews.Context;
using RevOps.Domain.Reviews.Rules.Judges;

namespace RevOps.Domain.Practice.Engine.Remarks;

/// <summary>Whether an answer took up what the customer had said.</summary>
internal static class ContentRemark
{
    // Questions that only make sense as a continuation of what was said
    private static readonly string[] Deeper = ["question.impact", "question.followup", "question.payoff", "general.impact", "general.more"];

    public static RemarkPart Of(Moment moment, AnswerReading answer, Outcome outcome, string customer) =>
        OfSlip(outcome, customer) ?? OfQuestion(moment, outcome, customer) ?? OfObjection(moment, outcome) ?? OfFact(outcome, customer) ?? OfRest(moment, answer, outcome, customer);

    private static RemarkPart? OfSlip(Outcome outcome, string customer) => outcome.Slip switch
    {
        Slip.Rude or Slip.Silent or Slip.Nonsense => new(RemarkVerdict.Weak, $"There was nothing in it for {customer} to answer."),
        Slip.OffTopic => new(RemarkVerdict.Weak, "It has nothing to do with this call."),
        Slip.Repeats => new(RemarkVerdict.Weak, "You had said that already, and they had answered it."),
        _ => null,
    };

    private static RemarkPart? OfQuestion(Moment moment, Outcome outcome, string customer) => (outcome.Question, moment.Question) switch
    {
        (QuestionResult.PassedOver, { } question) => new(RemarkVerdict.Weak, $"{Words.Upper(customer)} asked {RemarkWords.Quoted(question.Asked)}, and it is still open."),
        (QuestionResult.Answered, _) => new(RemarkVerdict.Good, "You answered what was asked."),
        (QuestionResult.Promised, _) => new(RemarkVerdict.Good, "You said honestly that the answer will follow."),
        _ => null,
    };

    private static RemarkPart? OfObjection(Moment moment, Outcome outcome) => outcome.Objection switch
    {
        _ when moment.Objection is null => null,
        ObjectionResult.Settled => new(RemarkVerdict.Good, IsBrushOff(moment) ? "It gave them a reason to stay on the line." : $"It meets the doubt about {Words.Objection(moment.Objection.Label)}."),
        ObjectionResult.AskedBehind => new(RemarkVerdict.Good, "You asked what is behind the doubt before you answered it."),
        ObjectionResult.NotMet when outcome.Slip is Slip.Pitches or Slip.Pushes => new(RemarkVerdict.Weak, $"It speaks of you. {Stands(moment)}"),
        ObjectionResult.NotMet when IsBrushOff(moment) => new(RemarkVerdict.Fair, "It gives them no reason of their own to stay on the line."),
        ObjectionResult.NotMet => new(RemarkVerdict.Fair, $"It speaks to {Words.Objection(moment.Objection.Label)}, and not to what troubles them about it."),
        ObjectionResult.PassedOver => new(RemarkVerdict.Weak, $"{Stands(moment)} Nothing you said takes it up."),
        _ => new(RemarkVerdict.Fair, $"{Stands(moment)} You went on to something else."),
    };

    private static bool IsBrushOff(Moment moment) => moment.Objection?.Label == UtteranceLabels.ObjectionBrushOff;

    private static string Stands(Moment moment) =>
        IsBrushOff(moment) ? "They still want to be rid of you, politely." : $"The doubt about {Words.Objection(moment.Objection!.Label)} stands.";

    private static RemarkPart? OfFact(Outcome outcome, string customer) => (outcome.FactResult, outcome.Fact) switch
    {
        (FactResult.Told, { } fact) => new(RemarkVerdict.Good, $"It brought out something new: {Lower(fact.Name)}."),
        (FactResult.Again, { } fact) => new(RemarkVerdict.Weak, $"{Words.Upper(customer)} had told you that already: {Lower(fact.Name)}."),
        (FactResult.Withheld, { } fact) => new(RemarkVerdict.Fair, $"The right question, too early: {customer} does not trust you enough yet to speak about {Lower(fact.Name)}."),
        (FactResult.Unknown, _) => new(RemarkVerdict.Fair, $"A fair question, though not one that {customer} can do much with."),
        _ => null,
    };

    private static RemarkPart OfRest(Moment moment, AnswerReading answer, Outcome outcome, string customer)
    {
        if (outcome.Slip is Slip.Pitches or Slip.PricesEarly or Slip.Pushes)
        {
            return new(RemarkVerdict.Weak, $"It is about you. What {customer} had just said was {RemarkWords.Quoted(moment.Said.Quote())}.");
        }

        if (outcome.Step is StepResult.Yes or StepResult.DoubtRaised)
        {
            return new(RemarkVerdict.Good, "A concrete proposal: they know what they say yes to.");
        }

        if (answer.GivesReason && moment.IsOpening)
        {
            return new(RemarkVerdict.Good, "They know what you want to talk about, and why with them.");
        }

        if (answer.Asks && answer.Heard.HasAny(Deeper))
        {
            return new(RemarkVerdict.Good, "It goes deeper into what they had just said.");
        }

        var shared = moment.Said.Stems.Intersect(answer.Heard.Line.Stems).Any() || answer.SumsUp;
        return shared ? new(RemarkVerdict.Good, "It takes up their own words.")
            : moment.IsOpening ? new(RemarkVerdict.Fair, "It opens the talk.")
            : new(RemarkVerdict.Fair, $"It does not take up what {customer} had just said.");
    }

    private static string Lower(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
