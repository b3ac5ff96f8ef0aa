using RevOps.Domain.Analytics.Learning.Features;
using RevOps.Domain.Analytics.Learning.Models;

namespace RevOps.Domain.Analytics.Learning.Versions;

/// <summary>A model as it was learnt once. It never changes: what is learnt later is another version, and the highest number is in force.</summary>
public sealed class ModelVersion
{
    private ModelVersion()
    {
    }

    /// <summary>Keeps a model.</summary>
    /// <param name="target">What it predicts.</param>
    /// <param name="number">1, 2 and so on for each target.</param>
    /// <param name="model">The model.</param>
    /// <param name="decided">Decided cases that are stored, used or not.</param>
    /// <param name="by">Who asked for it, or the product.</param>
    public ModelVersion(ModelTarget target, int number, LearntModel model, int decided, string by)
    {
        ArgumentNullException.ThrowIfNull(model);
        Id = Guid.CreateVersion7(model.TrainedAt);
        Target = target;
        Number = number;
        Model = model;
        Decided = decided;
        TrainedAt = model.TrainedAt;
        TrainedBy = by;
        Basis = model.Basis;
        Positives = model.Positives;
        Negatives = model.Negatives;
        Auc = model.HoldOut?.Auc?.Value;
        Brier = model.HoldOut?.Brier;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>What it predicts.</summary>
    public ModelTarget Target { get; private set; }

    /// <summary>1, 2 and so on for each target.</summary>
    public int Number { get; private set; }

    /// <summary>All that a prediction needs.</summary>
    public LearntModel Model { get; private set; } = null!;

    /// <summary>Decided cases that were stored, used or not.</summary>
    public int Decided { get; private set; }

    /// <summary>When it was learnt.</summary>
    public DateTimeOffset TrainedAt { get; private set; }

    /// <summary>Who asked for it, or the product.</summary>
    public string TrainedBy { get; private set; } = "";

    /// <summary>Weights, or base rates.</summary>
    public ModelBasis Basis { get; private set; }

    /// <summary>Different cases with the outcome.</summary>
    public int Positives { get; private set; }

    /// <summary>Different cases without.</summary>
    public int Negatives { get; private set; }

    /// <summary>Of the hold-out; null where there was none.</summary>
    public double? Auc { get; private set; }

    /// <summary>Of the hold-out; null where there was none.</summary>
    public double? Brier { get; private set; }

    /// <summary>True where weights were learnt.</summary>
    public bool IsLearnt => Basis == ModelBasis.Weights;

    /// <summary>True where it takes these features in this order, which a version of an older product may not; base rates take any.</summary>
    public bool Knows(IReadOnlyList<FeatureDefinition> features) =>
        !IsLearnt || Model.Features.Select(x => (x.Definition.Name, x.Definition.Kind)).SequenceEqual(features.Select(x => (x.Name, x.Kind)));

    /// <summary>True where it can be asked: it knows the features, and there was a case to learn from.</summary>
    public bool Answers(IReadOnlyList<FeatureDefinition> features) => Model.Cases > 0 && Knows(features);
}

/// <summary>A version as a row.</summary>
public sealed record ModelSummary(
    int Number, DateTimeOffset TrainedAt, string TrainedBy, ModelBasis Basis, int Positives, int Negatives, double? Auc, double? Brier);
