using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine.Customer.Turns;

/// <summary>What is about nothing in particular: a reason for the call, a greeting, a question they know nothing of, or just words.</summary>
internal sealed class OnRest(Talk talk)
{
    private const int IdleAllowed = 2;

    private int _idle;

    public Reaction React(Turn turn)
    {
        var (answer, outcome) = (turn.Answer, turn.Outcome);
        if (turn.Said.Count > 0)
        {
            return talk.Own.With(turn, null, outcome);
        }

        if (talk.Turns <= Talk.Opening && (answer.Introduces || answer.GivesReason))
        {
            talk.Standing.Gain(answer.GivesReason ? 3 : 0);
            return talk.Own.With(turn, talk.Words.Say(answer.GivesReason ? Moments.ReasonGiven : Moments.Introduced), outcome);
        }

        var greets = answer.Greets && talk.Turns < Talk.Opening;
        if (answer.Asks && !greets)
        {
            return talk.Own.With(turn, talk.Words.Say(Moments.Unknown), outcome with { FactResult = FactResult.Unknown });
        }

        return greets ? new(talk.Words.Say(Moments.Greeted), outcome) : Idle(turn);
    }

    private Reaction Idle(Turn turn)
    {
        var outcome = turn.Outcome;
        if (++_idle > IdleAllowed)
        {
            talk.Standing.Lose(2, 0.5);
            outcome = outcome with { Slip = Slip.Idle };
        }

        return talk.Own.With(turn, talk.Words.Say(turn.Answer.OnlyAcknowledges ? Moments.Acknowledged : Moments.Listening), outcome);
    }
}
