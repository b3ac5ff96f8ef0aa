namespace RevOps.Domain.Analytics.Learning.Features;

/// <summary>A case with its outcome.</summary>
/// <param name="Subject">Key of the case.</param>
/// <param name="At">The moment of prediction.</param>
/// <param name="DecidedAt">When the outcome was known; after <paramref name="At"/>.</param>
/// <param name="Outcome">What happened.</param>
/// <param name="Features">What was known.</param>
public sealed record TrainingRow(string Subject, DateTimeOffset At, DateTimeOffset DecidedAt, bool Outcome, FeatureRow Features);

/// <summary>Cases to learn from. Made by <see cref="FeatureSet{TSnapshot}.Label"/> only, which keeps outcome and features apart.</summary>
public sealed class TrainingData
{
    internal TrainingData(string name, IReadOnlyList<FeatureDefinition> features, IEnumerable<TrainingRow> rows, int leftOut)
    {
        Name = name;
        Features = features;
        // One order whatever the source's, so that the same cases give the same model to the last digit
        Rows = [.. rows.OrderBy(x => x.At).ThenBy(x => x.Subject, StringComparer.Ordinal).ThenBy(x => x.DecidedAt)];
        LeftOut = leftOut;
    }

    /// <summary>What is predicted.</summary>
    public string Name { get; }

    /// <summary>The features.</summary>
    public IReadOnlyList<FeatureDefinition> Features { get; }

    /// <summary>The cases by time.</summary>
    public IReadOnlyList<TrainingRow> Rows { get; }

    /// <summary>Cases left out because they were decided before their snapshot.</summary>
    public int LeftOut { get; }

    /// <summary>Different cases with the outcome; several snapshots of a case count once.</summary>
    public int Positives => Rows.Where(x => x.Outcome).Select(x => x.Subject).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Different cases without it.</summary>
    public int Negatives => Rows.Where(x => !x.Outcome).Select(x => x.Subject).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The outcomes in the order of the rows.</summary>
    public IReadOnlyList<bool> Outcomes => [.. Rows.Select(x => x.Outcome)];

    internal TrainingData With(IEnumerable<TrainingRow> rows) => new(Name, Features, rows, LeftOut);
}
