namespace RevOps.Domain.Analytics.Learning.Features;

/// <summary>The features of one kind of prediction.</summary>
/// <typeparam name="TSnapshot">What was known at the moment of prediction.</typeparam>
/// <param name="Name">What is predicted: "deal won".</param>
/// <param name="Features">The features; their order is that of a row's values.</param>
public sealed record FeatureSet<TSnapshot>(string Name, IReadOnlyList<Feature<TSnapshot>> Features)
    where TSnapshot : ISnapshot
{
    /// <summary>What the features are, in their order.</summary>
    public IReadOnlyList<FeatureDefinition> Definitions { get; } = [.. Features.Select(x => x.Definition)];

    /// <summary>Reads all features of a snapshot.</summary>
    public FeatureRow Read(TSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new(snapshot.Group, [.. Features.Select(x => x.Read(snapshot))]);
    }

    /// <summary>
    /// Makes the data to learn from. A case that was decided at or before its snapshot is left out and counted: its features may hold the outcome.
    /// </summary>
    public TrainingData Label(IEnumerable<Labelled<TSnapshot>> cases)
    {
        var all = cases.ToList();
        var rows = all.Where(x => x.DecidedAt > x.Snapshot.At)
            .Select(x => new TrainingRow(x.Snapshot.Subject, x.Snapshot.At, x.DecidedAt, x.Outcome, Read(x.Snapshot)))
            .ToList();
        return new TrainingData(Name, Definitions, rows, all.Count - rows.Count);
    }
}

/// <summary>The features of one case.</summary>
/// <param name="Group">Group for base rates; null for none.</param>
/// <param name="Values">In the order of the feature set.</param>
public sealed record FeatureRow(string? Group, IReadOnlyList<FeatureValue> Values);
