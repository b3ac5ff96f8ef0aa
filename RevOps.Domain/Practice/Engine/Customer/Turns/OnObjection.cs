using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine.Customer.Turns;

/// <summary>The customer doubts: settled, asked behind, argued with or passed over.</summary>
internal sealed class OnObjection(Talk talk) : ITurnStage
{
    private readonly AskedBehind _behind = new(talk);

    public Reaction? React(Turn turn) => talk.Doubts.Open is { } objection ? React(turn, objection) : null;

    private Reaction? React(Turn turn, ScenarioObjection objection)
    {
        var answer = turn.Answer;
        if (talk.Turns == 1 && answer.Greets && !answer.Asks && !answer.Pitches)
        {
            return new(talk.Words.Say(Moments.Greeted), turn.Outcome);
        }

        // Whoever goes on telling has forgotten that they wanted to be rid of the rep
        if (talk.Doubts.HasLapsed(talk.Knowledge.Told.Count))
        {
            talk.Doubts.Settle();
            return null;
        }

        if (answer.Pushes || ((answer.Pitches || answer.ArguesAgainst) && !answer.Meets(objection)))
        {
            talk.Standing.Lose(8, 1.5);
            var slip = answer.Pushes ? Slip.Pushes : Slip.Pitches;
            return new(talk.Words.StillDoubts(objection), turn.Outcome with { Objection = ObjectionResult.NotMet, Slip = slip });
        }

        if (talk.Doubts.MayBeSettled(answer))
        {
            Settle(turn, objection);
            return null;
        }

        talk.Doubts.WasHeard |= answer.Acknowledges;
        return answer.Asks && answer.Step == StepKind.None ? _behind.React(turn, objection) : NotMet(turn, objection);
    }

    private void Settle(Turn turn, ScenarioObjection objection)
    {
        var fits = turn.Answer.Meets(objection);
        talk.Doubts.Settle();
        talk.Standing.Gain(8);
        turn.Outcome = turn.Outcome with { Objection = ObjectionResult.Settled };
        turn.Said.Add(fits && talk.Words.Take(objection.Settled) ? objection.Settled : talk.Words.Say(Moments.Settled));
    }

    private Reaction NotMet(Turn turn, ScenarioObjection objection)
    {
        var answer = turn.Answer;
        var meant = answer.AnswersInGeneral || answer.Acknowledges || answer.Meets(objection);
        var proposes = answer.Step > StepKind.Vague;
        talk.Standing.Lose(meant ? 0 : 6, meant ? 0.25 : 1);
        var outcome = turn.Outcome with
        {
            Objection = meant ? ObjectionResult.NotMet : ObjectionResult.PassedOver,
            Step = proposes ? StepResult.DoubtOpen : StepResult.None,
        };
        return new(!meant && proposes ? talk.Words.Say(Moments.DoubtFirst) : talk.Words.StillDoubts(objection), outcome);
    }
}
