using RevOps.Domain.Analytics.Learning.Features;

namespace RevOps.Domain.Analytics.Learning;

/// <summary>An earlier part to learn from and a later one to be measured on.</summary>
/// <param name="Train">Cases decided before the cut.</param>
/// <param name="Test">Cases predicted at or after the cut.</param>
/// <param name="Cut">The moment between them.</param>
/// <param name="Purged">Cases open at the cut: at that moment nobody knew their outcome, so they are in neither part.</param>
public sealed record SplitData(TrainingData Train, TrainingData Test, DateTimeOffset Cut, int Purged);

/// <summary>
/// Splits by time, as the model will be used: learnt from what had been decided, asked about what came later. A case's snapshots
/// cannot be in both parts, since it is decided once.
/// </summary>
public static class TimeSplit
{
    /// <summary>Holds the latest share of the cases out.</summary>
    public static SplitData HoldOut(TrainingData data, double share)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);
        var first = (int)Math.Floor(data.Rows.Count * (1 - share));
        return At(data, first, data.Rows.Count);
    }

    /// <summary>Growing windows for cross-validation: each block but the first is predicted from all before it.</summary>
    public static IReadOnlyList<SplitData> Folds(TrainingData data, int count)
    {
        ArgumentNullException.ThrowIfNull(data);
        var size = data.Rows.Count / (double)(count + 1);
        return [.. Enumerable.Range(1, count).Select(x => At(data, (int)(x * size), (int)((x + 1) * size)))];
    }

    private static SplitData At(TrainingData data, int first, int end)
    {
        if (first >= data.Rows.Count)
        {
            return new(data, data.With([]), DateTimeOffset.MaxValue, 0);
        }

        var cut = data.Rows[first].At;
        var train = data.Rows.Where(x => x.DecidedAt <= cut && x.At < cut).ToList();
        var before = data.Rows.Count(x => x.At < cut);
        var test = data.Rows.Take(end).Where(x => x.At >= cut).ToList();
        return new(data.With(train), data.With(test), cut, before - train.Count);
    }
}
