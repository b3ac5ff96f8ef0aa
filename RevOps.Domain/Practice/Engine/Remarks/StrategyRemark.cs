using RevOps.Domain.Practice.Engine.Customer;

namespace RevOps.Domain.Practice.Engine.Remarks;

/// <summary>Where an answer led.</summary>
internal static class StrategyRemark
{
    private const int ManyQuestions = 3;

    public static RemarkPart Of(Moment moment, AnswerReading answer, Outcome outcome, string customer) =>
        OfStep(outcome, customer) ?? OfSlip(answer, outcome) ?? OfDoubt(moment, answer, outcome) ?? OfTalk(moment, answer, outcome, customer);

    private static RemarkPart? OfStep(Outcome outcome, string customer) => outcome.Step switch
    {
        StepResult.Yes => new(RemarkVerdict.Good, "A day and their yes: the call ends with an advance."),
        StepResult.NoDay => new(RemarkVerdict.Fair, "A step without a day is a wish."),
        StepResult.Vague => new(RemarkVerdict.Weak, "Keeping in touch is no step: nothing is asked of either side."),
        StepResult.TooSoon => new(RemarkVerdict.Weak, $"Too early: {customer} has no reason of their own for it yet."),
        StepResult.KnowsTooLittle => new(RemarkVerdict.Weak, "You ask for a step before you know what it has to bring about."),
        StepResult.DoubtRaised => new(RemarkVerdict.Good, "A proposal with a purpose. It brought up a doubt that was waiting; meet that, then propose again."),
        StepResult.DoubtOpen => new(RemarkVerdict.Weak, "A step over an open doubt. It comes back at the worst moment."),
        _ => null,
    };

    private static RemarkPart? OfSlip(AnswerReading answer, Outcome outcome) => outcome.Slip switch
    {
        Slip.Rude => new(RemarkVerdict.Weak, "From here it can only end."),
        Slip.Silent or Slip.Nonsense or Slip.OffTopic or Slip.Repeats => new(RemarkVerdict.Weak, "It costs patience and brings nothing."),
        Slip.Pushes when answer.Hurries => new(RemarkVerdict.Weak, "Your deadline is no reason for them. It makes them look for the way out."),
        Slip.Pushes => new(RemarkVerdict.Weak, "Whoever is pushed looks for the way out, not for a reason to stay."),
        Slip.Pitches => new(RemarkVerdict.Weak, "A pitch before the need is clear invites doubts."),
        Slip.PricesEarly => new(RemarkVerdict.Weak, "Money before worth: now the price is all they have to compare."),
        Slip.Concedes => new(RemarkVerdict.Weak, "You gave it away for nothing, and taught them to ask again."),
        Slip.Idle => new(RemarkVerdict.Fair, "Another statement without a question, so there is nothing for them to do."),
        Slip.Leaves => new(RemarkVerdict.Weak, "You left without anything agreed."),
        _ => null,
    };

    private static RemarkPart? OfDoubt(Moment moment, AnswerReading answer, Outcome outcome) => outcome.Objection switch
    {
        ObjectionResult.AskedBehind => new(RemarkVerdict.Good, "A question back: now you answer the doubt they have, not the one they said."),
        ObjectionResult.Settled when answer.Asks => new(RemarkVerdict.Good, "An answer, and a question behind it that keeps the talk going."),
        ObjectionResult.Settled => new(RemarkVerdict.Fair, "It held. A check whether that settles it would make sure."),
        ObjectionResult.NotMet when moment.WasAsked => new(RemarkVerdict.Fair, "You know by now what is behind it. Answer that and nothing else."),
        ObjectionResult.NotMet => new(RemarkVerdict.Weak, "You answered before you knew what is behind it. Good reps ask first."),
        ObjectionResult.PassedOver => new(RemarkVerdict.Weak, "A doubt that is passed over comes back louder."),
        _ => moment.Question is not null && outcome.Question == QuestionResult.PassedOver ? new(RemarkVerdict.Weak, "Who is not answered stops asking, and then stops listening.") : null,
    };

    private static RemarkPart OfTalk(Moment moment, AnswerReading answer, Outcome outcome, string customer)
    {
        var questions = answer.Heard.Text.Count(x => x == '?');
        return (outcome.FactResult, answer.Asks) switch
        {
            (_, true) when questions >= ManyQuestions => new(RemarkVerdict.Fair, $"{questions} questions at once. They answer the easiest and forget the rest."),
            (FactResult.Told, _) when moment.Fact is not null => new(RemarkVerdict.Good, "One question builds on the last answer. That is how a need gets its size."),
            (FactResult.Told, _) => new(RemarkVerdict.Good, "You ask before you tell."),
            (FactResult.Again, _) => new(RemarkVerdict.Fair, "It costs patience. Note what you hear, and build on it."),
            (FactResult.Withheld, _) => new(RemarkVerdict.Fair, "First something easier, and a word on why you want to know."),
            (FactResult.Unknown, _) => new(RemarkVerdict.Fair, $"Ask about what {customer} lives with every day."),
            (_, true) => new(RemarkVerdict.Good, "A question keeps the talk on their side."),
            _ when outcome.Question is QuestionResult.Answered => new(RemarkVerdict.Fair, "Answered, and then nothing. A question back would keep the lead with you."),
            _ when answer.GivesReason => new(RemarkVerdict.Good, "You said what the talk is for, so they know what to expect."),
            _ when moment.IsOpening => new(RemarkVerdict.Fair, "An opening without a question: they may take the talk anywhere."),
            _ => new(RemarkVerdict.Fair, "No question in it, so the talk stands still."),
        };
    }
}
