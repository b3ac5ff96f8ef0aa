using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews.Context;

namespace RevOps.Domain.Reviews;

/// <summary>Judges an analysed call by the rubric that fits it; invented quotes never leave this class.</summary>
public sealed class ScoreCall(IScorer scorer, IRubrics rubrics)
{
    /// <summary>The call's scorecard; one without a score where the call cannot be judged.</summary>
    public Task<Scorecard> RunAsync(CallAnalysis call, CancellationToken cancellationToken) =>
        RunAsync(call, CustomerContext.Nothing, cancellationToken);

    /// <summary>The same figures, with remarks on what the customer's history has to say.</summary>
    public async Task<Scorecard> RunAsync(CallAnalysis call, CustomerContext context, CancellationToken cancellationToken)
    {
        var choice = RubricChoice.For(call, await rubrics.InForceAsync(cancellationToken));
        if (ScoringGate.NotScoredReason(call) is { } reason)
        {
            return new Scorecard
            {
                Rubric = choice.Rubric.Key,
                Version = choice.Rubric.Version,
                NotScoredReason = reason,
                Criteria = [],
                Scorer = scorer.Name,
            };
        }

        var card = await scorer.ScoreAsync(call, choice.Rubric, cancellationToken);
        var check = EvidenceCheck.Check(card with { Context = ContextJudge.Judge(call, context) }, call);
        return check.IsSuccess
            ? check.Value
            : throw new InvalidOperationException(
                $"Scorer {scorer.Name} quoted what was not said: {check.Error.Criterion}, utterance {check.Error.Seq}, {check.Error.Problem}.");
    }
}
