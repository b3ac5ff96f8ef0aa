using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine.Customer.Turns;

/// <summary>The rep proposes a next step: too vague, too soon, without a day, or agreed.</summary>
internal sealed class OnStep(Talk talk) : ITurnStage
{
    public Reaction? React(Turn turn)
    {
        // Within an answer to their doubt or question "on Monday" is mostly no proposal
        if (turn.Said.Count > 0 && !talk.IsReady)
        {
            return null;
        }

        switch (turn.Answer.Step)
        {
            case StepKind.Vague when talk.Turns > Talk.Opening:
                return NotYet(turn, 2, 0.5, StepResult.Vague, talk.Words.Say(Moments.VagueStep));
            case StepKind.NoDay or StepKind.Firm when talk.Doubts.Next(Occasions.Step) is { } objection:
                return turn.Answered(talk.Own.Raise(objection), turn.Outcome with { Step = StepResult.DoubtRaised });
            case StepKind.NoDay or StepKind.Firm when !talk.KnowsEnough && Missing() is { } missing:
                return NotYet(turn, 1, 0.5, StepResult.KnowsTooLittle, missing);
            case StepKind.NoDay or StepKind.Firm when !talk.KnowsEnough || !talk.Standing.Reaches(talk.Scenario.Agreement.Trust):
                return NotYet(turn, 1, 0.75, talk.KnowsEnough ? StepResult.TooSoon : StepResult.KnowsTooLittle, talk.Words.Say(Moments.TooSoon));
            case StepKind.NoDay:
                return turn.Answered(talk.Words.Say(Moments.NoDay), turn.Outcome with { Step = StepResult.NoDay });
            case StepKind.Firm:
                return turn.Answered(talk.Scenario.Agreement.Yes, turn.Outcome with { Step = StepResult.Yes }) with { EndedBecause = EndReasons.Agreed };
            default:
                return null;
        }
    }

    private Reaction NotYet(Turn turn, double trust, double patience, StepResult step, string line)
    {
        talk.Standing.Lose(trust, patience);
        return turn.Answered(line, turn.Outcome with { Step = step });
    }

    private string? Missing()
    {
        var agreement = talk.Scenario.Agreement;
        return agreement.Facts.Where(x => !talk.Knowledge.IsTold(x)).Select(x => agreement.NotYet[x]).FirstOrDefault(talk.Words.Take);
    }
}
