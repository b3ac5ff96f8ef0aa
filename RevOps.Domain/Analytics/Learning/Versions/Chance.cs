using RevOps.Domain.Analytics.Learning.Models;

namespace RevOps.Domain.Analytics.Learning.Versions;

/// <summary>What the model in force says of one deal or lead.</summary>
/// <param name="Prediction">The probability and what it is made of.</param>
/// <param name="Version">Number of the version.</param>
/// <param name="TrainedAt">When that was learnt.</param>
public sealed record Chance(Prediction Prediction, int Version, DateTimeOffset TrainedAt)
{
    private const int MostReasons = 5;

    // Below half a point a feature hardly changes anything
    private const double LeastPoints = 0.005;

    /// <summary>True where it is learnt and no base rate.</summary>
    public bool IsLearnt => Prediction.Basis == ModelBasis.Weights;

    /// <summary>What moves it most from the average case, up or down.</summary>
    public IReadOnlyList<Contribution> Reasons => [.. Prediction.Contributions.Where(x => Math.Abs(x.Points) >= LeastPoints).Take(MostReasons)];

    /// <summary>The largest of them in a sentence; null where nothing moves it.</summary>
    public string? Reason => IsLearnt ? Reasons.FirstOrDefault()?.Sentence : Prediction.Says;
}
