using RevOps.Domain.Analytics.Learning.Evaluation;

namespace RevOps.Domain.Analytics.Learning.Models;

/// <summary>On what a model's predictions rest.</summary>
public enum ModelBasis
{
    /// <summary>Shares of the groups: too few closed cases to learn from.</summary>
    BaseRates,

    /// <summary>Weights of a regularised logistic regression.</summary>
    Weights,
}

/// <summary>A model as it is stored: everything that a prediction needs, and how good it was when it was made.</summary>
public sealed record LearntModel
{
    /// <summary>What is predicted.</summary>
    public required string Name { get; init; }

    /// <summary>Weights, or base rates.</summary>
    public required ModelBasis Basis { get; init; }

    /// <summary>Why it is what it is, for the page: "Learnt from 420 closed deals" or what is missing.</summary>
    public required string Says { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset TrainedAt { get; init; }

    /// <summary>Snapshots it was made from.</summary>
    public required int Cases { get; init; }

    /// <summary>Different cases with the outcome.</summary>
    public required int Positives { get; init; }

    /// <summary>Different cases without.</summary>
    public required int Negatives { get; init; }

    /// <summary>Share with the outcome.</summary>
    public required double Share { get; init; }

    /// <summary>Shares by group, drawn towards the overall one.</summary>
    public required IReadOnlyList<BaseRate> BaseRates { get; init; }

    /// <summary>Columns; empty for base rates.</summary>
    public IReadOnlyList<EncodedFeature> Features { get; init; } = [];

    /// <summary>Log-odds of the average case.</summary>
    public double Constant { get; init; }

    /// <summary>A weight for each column.</summary>
    public IReadOnlyList<double> Weights { get; init; } = [];

    /// <summary>Strength of the penalty that cross-validation chose.</summary>
    public double Strength { get; init; }

    /// <summary>Mean loss of each strength tried, in cross-validation.</summary>
    public IReadOnlyList<StrengthTried> Tried { get; init; } = [];

    /// <summary>Measured on the latest cases by a model that had not seen them; null where too few were left.</summary>
    public ModelEvaluation? HoldOut { get; init; }
}

/// <summary>Share of a group.</summary>
/// <param name="Group">Its name; null for cases without one.</param>
/// <param name="Observed">The share found.</param>
/// <param name="Probability">The share drawn towards the overall one, as if ten cases of the average had been seen as well.</param>
public sealed record BaseRate(string? Group, WilsonInterval Observed, double Probability);

/// <summary>What cross-validation found of a strength.</summary>
public sealed record StrengthTried(double Strength, double Loss);
