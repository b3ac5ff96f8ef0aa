using RevOps.Domain.Calls;
using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine.Customer.Turns;

/// <summary>How the rep sells: pushing, giving in, prices and pitches before their time.</summary>
internal sealed class OnManner(Talk talk) : ITurnStage
{
    // The customer has told two things before money is due
    private const int FactsBeforePrice = 2;

    public Reaction? React(Turn turn)
    {
        var answer = turn.Answer;
        if (answer.Pushes)
        {
            talk.Standing.Lose(10, 1.5);
            return turn.Answered(talk.Words.Warned(answer.Hurries ? Moments.Hurried : Moments.Pushed), turn.Outcome with { Slip = Slip.Pushes });
        }

        if (turn.Said.Count == 0 && answer.Concedes && talk.Scenario.CallType is CallType.Negotiation or CallType.Renewal)
        {
            talk.Standing.Lose(2, 0.25);
            return turn.Answered(talk.Words.Say(Moments.Conceded), turn.Outcome with { Slip = Slip.Concedes });
        }

        return OnPrice(turn) ?? OnPitch(turn);
    }

    private Reaction? OnPrice(Turn turn)
    {
        var speaksOfMoney = turn.Answer.TalksPrice && turn.Said.Count == 0;

        // Money may be spoken of where it was asked for, and where the call is held for it
        var isEarly = speaksOfMoney && talk.Turns > 1 && talk.Scenario.CallType is not (CallType.Negotiation or CallType.Renewal);
        if (speaksOfMoney && talk.Doubts.Open is null && talk.Doubts.Next(Occasions.Price) is { } price)
        {
            talk.Standing.Lose(isEarly ? 4 : 0, isEarly ? 0.5 : 0);
            return turn.Answered(talk.Own.Raise(price), turn.Outcome with { Slip = isEarly ? Slip.PricesEarly : Slip.None });
        }

        if (!isEarly || talk.Knowledge.Told.Count > FactsBeforePrice)
        {
            return null;
        }

        talk.Standing.Lose(6, 1);
        return turn.Answered(talk.Words.Warned(Moments.PricedEarly), turn.Outcome with { Slip = Slip.PricesEarly });
    }

    private Reaction? OnPitch(Turn turn)
    {
        if (!turn.Answer.Pitches || turn.Said.Count > 0 || turn.Answer.AskedFact() is not null)
        {
            return null;
        }

        talk.Standing.Lose(6, 1);
        var line = talk.Doubts.Open is null && talk.Doubts.Next(Occasions.Pitch) is { } pitch ? talk.Own.Raise(pitch) : talk.Words.Warned(Moments.Pitched);
        return turn.Answered(line, turn.Outcome with { Slip = Slip.Pitches });
    }
}
