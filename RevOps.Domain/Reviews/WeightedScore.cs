namespace RevOps.Domain.Reviews;

/// <summary>
/// A scorecard's figure: the weighted mean of the criteria that apply, each mapped linearly from its scale to 0..100
/// (of 1..5: 1 is 0, 2 is 25, 3 is 50, 4 is 75, 5 is 100). The bottom is 0 and not 20, because a 1 means
/// "absent or harmful": a call that has nothing must not look a fifth good. A criterion without occasion leaves the
/// denominator, so it neither helps nor hurts. Rounded to one decimal.
/// </summary>
public static class WeightedScore
{
    /// <summary>0..100; null where no criterion applies.</summary>
    public static double? Of(IReadOnlyList<CriterionScore> criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        var counted = criteria.Where(x => x is { Applies: true, Score: not null }).ToList();
        var weight = counted.Sum(x => x.Weight);
        if (weight <= 0)
        {
            return null;
        }

        var sum = counted.Sum(x => x.Weight * 100d * (x.Score!.Value - 1) / (x.Max - 1));
        return Math.Round(sum / weight, 1, MidpointRounding.AwayFromZero);
    }
}
