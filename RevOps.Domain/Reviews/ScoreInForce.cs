namespace RevOps.Domain.Reviews;

/// <summary>A scorecard as it counts after managers' overrides.</summary>
public static class ScoreInForce
{
    /// <summary>The criteria with overridden scores put in; an override makes a criterion apply.</summary>
    public static IReadOnlyList<CriterionScore> Criteria(Scorecard scorecard, IEnumerable<CriterionOverride> overrides)
    {
        ArgumentNullException.ThrowIfNull(scorecard);
        var byKey = overrides.ToDictionary(x => x.CriterionKey);
        return [.. scorecard.Criteria.Select(x => byKey.TryGetValue(x.Key, out var by) ? x with { Score = by.Score, Applies = true } : x)];
    }

    /// <summary>0..100 over the criteria in force; null where none applies.</summary>
    public static double? Of(Scorecard scorecard, IEnumerable<CriterionOverride> overrides) =>
        WeightedScore.Of(Criteria(scorecard, overrides));
}
