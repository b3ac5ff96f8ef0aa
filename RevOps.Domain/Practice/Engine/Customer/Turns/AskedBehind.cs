using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine.Customer.Turns;

/// <summary>The rep answers a doubt with a question: what is behind it comes out once.</summary>
internal sealed class AskedBehind(Talk talk)
{
    public Reaction? React(Turn turn, ScenarioObjection objection)
    {
        var answer = turn.Answer;

        // "What makes you say that" is about the doubt, whatever else its words might ask for
        if (answer.AskedFact() is { } fact && !answer.SumsUp && (talk.Doubts.WasAsked || !answer.AsksAboutWhatWasSaid || !talk.Knowledge.IsTold(fact.Key)))
        {
            talk.Doubts.WasHeard |= answer.Acknowledges;
            return null;
        }

        if (talk.Heard is { } heard && !answer.AsksAboutDoubt(heard))
        {
            return null;
        }

        turn.Outcome = turn.Outcome with { Objection = ObjectionResult.AskedBehind };
        if (!talk.Doubts.WasAsked && talk.Words.Take(objection.Behind))
        {
            talk.Doubts.WasAsked = true;
            talk.Standing.Gain(5);
            return new(objection.Behind, turn.Outcome);
        }

        if (answer.SumsUp || talk.Knowledge.Asked(answer) is not null)
        {
            return null;
        }

        talk.Standing.Lose(1, 0.5);
        return new(talk.Words.Say(Moments.BehindTold), turn.Outcome);
    }
}
