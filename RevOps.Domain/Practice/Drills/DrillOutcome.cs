using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Coaching.Timeline;
using RevOps.Domain.Practice.Engine.Customer;

namespace RevOps.Domain.Practice.Drills;

/// <summary>What a single answer would come to, judged without a customer who reacts.</summary>
internal static class DrillOutcome
{
    public static Outcome Of(Moment moment, AnswerReading answer)
    {
        if (SlipOf(moment, answer) is var slip && slip is Slip.Rude or Slip.Silent or Slip.Nonsense or Slip.OffTopic)
        {
            return new() { Slip = slip };
        }

        return new()
        {
            Slip = slip,
            Objection = moment.Objection is null ? ObjectionResult.None : ToObjection(moment, answer),
            Question = moment.Question is null ? QuestionResult.None : ToQuestion(moment, answer),
            Step = moment.Objection is not null && answer.Step > StepKind.Vague && !answer.AnswersInGeneral ? StepResult.DoubtOpen : StepOf(answer),
        };
    }

    private static Slip SlipOf(Moment moment, AnswerReading answer) => answer switch
    {
        { IsRude: true } => Slip.Rude,
        { IsSilent: true } => Slip.Silent,
        { IsNonsense: true } => Slip.Nonsense,
        { Heard.IsForeign: true, Acknowledges: false, Asks: false } => Slip.OffTopic,
        { Pushes: true } => Slip.Pushes,
        { Concedes: true } => Slip.Concedes,
        { Pitches: true } => Slip.Pitches,
        { TalksPrice: true } when !SpeaksOfMoney(moment.Said) => Slip.PricesEarly,
        _ => Slip.None,
    };

    private static ObjectionResult ToObjection(Moment moment, AnswerReading answer)
    {
        if (answer.Pushes || answer.Pitches || answer.ArguesAgainst)
        {
            return ObjectionResult.NotMet;
        }

        if (answer.Asks && !answer.Heard.IsForeign)
        {
            return ObjectionResult.AskedBehind;
        }

        // Nobody is there to say whether it met the doubt: a word of understanding and something in the answer is what can be seen
        return answer.AnswersInGeneral && answer.Acknowledges ? ObjectionResult.Settled
            : answer.AnswersInGeneral || answer.Acknowledges ? ObjectionResult.NotMet
            : ObjectionResult.PassedOver;
    }

    private static QuestionResult ToQuestion(Moment moment, AnswerReading answer) =>
        answer.Answers(moment.Question!) ? QuestionResult.Answered
        : answer.Promises ? QuestionResult.Promised
        : QuestionResult.PassedOver;

    // Whether a day fits cannot be known here; without one it is missing in any case
    private static StepResult StepOf(AnswerReading answer) => answer.Step switch
    {
        StepKind.Vague => StepResult.Vague,
        StepKind.NoDay => StepResult.NoDay,
        _ => StepResult.None,
    };

    private static bool SpeaksOfMoney(HeardLine said) =>
        said.Speech.Has(UtteranceLabels.Pricing) || said.Speech.Has(UtteranceLabels.ObjectionPrice);
}
