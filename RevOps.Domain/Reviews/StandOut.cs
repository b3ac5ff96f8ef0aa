namespace RevOps.Domain.Reviews;

/// <summary>What of a scorecard is worth saying first.</summary>
public static class StandOut
{
    /// <summary>The best criterion, at least a 4 of 5: less is no strength. Null where none is.</summary>
    public static CriterionScore? Strength(IEnumerable<CriterionScore> criteria) => Strengths(criteria).FirstOrDefault();

    /// <summary>All strengths, the best first.</summary>
    public static IEnumerable<CriterionScore> Strengths(IEnumerable<CriterionScore> criteria) =>
        criteria.Where(x => x is { Applies: true, Score: not null } && x.Score >= x.Max - 1)
            .OrderByDescending(x => x.Score!.Value * x.Weight);

    /// <summary>The criterion whose next points weigh most; null where nothing is left to win.</summary>
    public static CriterionScore? Improve(IEnumerable<CriterionScore> criteria) =>
        criteria.Where(x => x is { Applies: true, Score: not null } && x.Score < x.Max)
            .MaxBy(x => (x.Max - x.Score!.Value) * x.Weight);
}
