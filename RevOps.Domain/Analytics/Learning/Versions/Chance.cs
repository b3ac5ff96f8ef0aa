using RevOps.Domain.Analytics.Learning.Models;

namespace RevOps.Domain.Analytics.Learning.Versions;

/// <summary>What the model in force says of one deal or lead.</summary>
/// <param name="Prediction">The probability and what it is made of.</param>
/// <param name="Version">Number of the version.</param>
/// <param name="TrainedAt">When that was learnt.</param>
public sealed record Chance(Prediction Prediction, int Version, DateTimeOffset TrainedAt)
{
    private const int MostReasons = 5;

    // A tenth of the odds: less hardly changes anything
    private const double LeastLogOdds = 0.1;

    /// <summary>True where it is learnt and no base rate.</summary>
    public bool IsLearnt => Prediction.Basis == ModelBasis.Weights;

    /// <summary>What moves it most from the average case, up or down.</summary>
    public IReadOnlyList<Contribution> Reasons => [.. Prediction.Contributions.Where(x => Math.Abs(x.LogOdds) >= LeastLogOdds).Take(MostReasons)];

    /// <summary>The largest of them in a sentence; null where nothing moves it.</summary>
    public string? Reason => !IsLearnt ? Prediction.Says : Reasons is [var first, ..] ? Say(first) : null;

    /// <summary>A reason in a sentence. Near 0 and 100 % no single one moves a point, and still each speaks for or against it.</summary>
    public static string Say(Contribution reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return reason.Direction == Contribution.Hardly ? $"{reason.Label} ({reason.Value}) speaks {(reason.LogOdds > 0 ? "for" : "against")} it." : reason.Sentence;
    }
}
