using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine.Customer.Turns;

/// <summary>The customer asked: answered, promised or passed over.</summary>
internal sealed class OnQuestion(Talk talk) : ITurnStage
{
    public Reaction? React(Turn turn) => talk.Questions.Open is { } question ? React(turn, question) : null;

    private Reaction? React(Turn turn, ScenarioQuestion question)
    {
        var answer = turn.Answer;
        if (answer.Answers(question) && !(answer.Promises && !answer.AnswersByPhrase(question)))
        {
            talk.Questions.Close();
            talk.Standing.Gain(6);
            turn.Outcome = turn.Outcome with { Question = QuestionResult.Answered };
            turn.Said.Add(question.Thanks);
            return null;
        }

        if (answer.Promises)
        {
            talk.Questions.Close();
            talk.Standing.Gain(2);
            turn.Outcome = turn.Outcome with { Question = QuestionResult.Promised };
            turn.Said.Add(talk.Words.Say(Moments.Promised));
            return null;
        }

        turn.Outcome = turn.Outcome with { Question = QuestionResult.PassedOver };
        talk.Standing.Lose(6, 1);
        return talk.Questions.PassOver() ? new(question.Again, turn.Outcome) : null;
    }
}
