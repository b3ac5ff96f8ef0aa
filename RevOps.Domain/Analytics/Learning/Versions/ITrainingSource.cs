using RevOps.Domain.Analytics.Learning.Features;

namespace RevOps.Domain.Analytics.Learning.Versions;

/// <summary>Where the cases of one model come from.</summary>
public interface ITrainingSource
{
    /// <summary>What is predicted.</summary>
    ModelTarget Target { get; }

    /// <summary>The least numbers and the split.</summary>
    LearningRules Rules { get; }

    /// <summary>The features that it is asked with today.</summary>
    IReadOnlyList<FeatureDefinition> Features { get; }

    /// <summary>Reads the decided cases, each as it was at moments before its outcome.</summary>
    Task<TrainingCases> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>Cases to learn from.</summary>
/// <param name="Data">The cases.</param>
/// <param name="Decided">Decided ones that are stored; more than in the data where nobody says when, or where they were decided at once.</param>
public sealed record TrainingCases(TrainingData Data, int Decided);
