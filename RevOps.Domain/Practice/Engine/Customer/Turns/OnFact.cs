using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine.Customer.Turns;

/// <summary>The rep asks for something the customer knows, or sums up what they told.</summary>
internal sealed class OnFact(Talk talk) : ITurnStage
{
    public Reaction? React(Turn turn)
    {
        var answer = turn.Answer;
        var knowledge = talk.Knowledge;
        if (answer.SumsUp && knowledge.Told.Count > 0 && (answer.AskedFact() is not { } other || knowledge.IsTold(other.Key)))
        {
            talk.Standing.Gain(4);
            return talk.Own.With(turn, talk.Words.Say(Moments.SummedUp), turn.Outcome);
        }

        if (!answer.Asks || knowledge.Asked(answer) is not { } fact)
        {
            return null;
        }

        turn.Outcome = turn.Outcome with { Fact = fact };
        return knowledge.MayTell(fact) ? Tell(turn, fact) : Withhold(turn, fact);
    }

    private Reaction Withhold(Turn turn, ScenarioFact fact)
    {
        talk.Standing.Lose(1, 0.25);
        var line = talk.Knowledge.Withhold(fact) && fact.Withheld is { } withheld && talk.Words.Take(withheld) ? withheld : talk.Words.Say(Moments.StillWithheld);
        return turn.Answered(line, turn.Outcome with { FactResult = FactResult.Withheld });
    }

    private Reaction Tell(Turn turn, ScenarioFact fact)
    {
        switch (talk.Knowledge.Tellings(fact))
        {
            case 0:
                talk.Standing.Gain(turn.Answer.Acknowledges ? 6 : 5);
                talk.Knowledge.Tell(fact, fact.Told);
                return talk.Own.With(turn, fact.Told, turn.Outcome with { FactResult = FactResult.Told });
            case 1:
                talk.Standing.Lose(1, 0.25);
                talk.Knowledge.Tell(fact, fact.Again);
                return turn.Answered(fact.Again, turn.Outcome with { FactResult = FactResult.Again });
            default:
                talk.Standing.Lose(3, 1);
                return turn.Answered(talk.Words.Say(Moments.ToldAlready), turn.Outcome with { FactResult = FactResult.Again });
        }
    }
}
