using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine.Customer.Turns;

/// <summary>What no talk survives, or what is no answer: insults, a goodbye, silence, noise, small talk out of season.</summary>
internal sealed class OnSlip(Talk talk) : ITurnStage
{
    private bool _wasInsulted;

    public Reaction? React(Turn turn)
    {
        var answer = turn.Answer;
        if (answer.IsRude)
        {
            talk.Standing.Lose(25, 2);
            var again = _wasInsulted;
            _wasInsulted = true;
            return again ? talk.End(EndReasons.Insulted, Of(Slip.Rude)) : new(talk.Words.Say(Moments.Rude), Of(Slip.Rude));
        }

        if (answer.SaysGoodbye)
        {
            return talk.End(EndReasons.RepLeft, Of(Slip.Leaves));
        }

        if (answer.IsSilent)
        {
            return Slipped(Slip.Silent, Moments.Silent, 3, 1);
        }

        if (answer.IsNonsense)
        {
            return Slipped(Slip.Nonsense, Moments.Nonsense, 5, 1.25);
        }

        // A step may be proposed again once what stood in its way is gone
        if (answer.Repeats && answer.AskedFact() is null && answer.Step <= StepKind.Vague)
        {
            return Slipped(Slip.Repeats, Moments.Repeated, 3, 1);
        }

        if (answer.IsSmallTalk && talk.Turns < Talk.Opening)
        {
            return new(talk.Words.Say(Moments.Greeted), new Outcome());
        }

        var isForeign = answer.Heard.IsForeign && answer.AskedFact() is null && !answer.Introduces && !answer.Greets && answer.Step == StepKind.None;
        return answer.IsSmallTalk || isForeign ? Slipped(Slip.OffTopic, Moments.OffTopic, 3, 1) : null;
    }

    private Reaction Slipped(Slip slip, string moment, double trust, double patience)
    {
        talk.Standing.Lose(trust, patience);
        return new(talk.Words.Warned(moment), Of(slip));
    }

    private static Outcome Of(Slip slip) => new() { Slip = slip };
}
