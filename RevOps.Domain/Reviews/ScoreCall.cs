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
        return await RunAsync(call, choice.Rubric, context, cancellationToken);
    }

    /// <summary>The scorecard by a rubric of this key in force; where the key is null or unknown, by the one that fits.</summary>
    public async Task<Scorecard> RunAsync(CallAnalysis call, string? rubric, CancellationToken cancellationToken)
    {
        var inForce = await rubrics.InForceAsync(cancellationToken);
        var chosen = inForce.FirstOrDefault(x => x.Key == rubric) ?? RubricChoice.For(call, inForce).Rubric;
        return await RunAsync(call, chosen, CustomerContext.Nothing, cancellationToken);
    }

    private async Task<Scorecard> RunAsync(CallAnalysis call, Rubric rubric, CustomerContext context, CancellationToken cancellationToken)
    {
        if (ScoringGate.NotScoredReason(call) is { } reason)
        {
            return new Scorecard
            {
                Rubric = rubric.Key,
                Version = rubric.Version,
                NotScoredReason = reason,
                Criteria = [],
                Scorer = scorer.Name,
            };
        }

        var card = await scorer.ScoreAsync(call, rubric, cancellationToken);
        var check = EvidenceCheck.Check(card with { Context = ContextJudge.Judge(call, context) }, call);
        return check.IsSuccess
            ? check.Value
            : throw new InvalidOperationException(
                $"Scorer {scorer.Name} quoted what was not said: {check.Error.Criterion}, utterance {check.Error.Seq}, {check.Error.Problem}.");
    }
}
