using RevOps.Domain.Analytics.Learning.Evaluation;

namespace RevOps.Domain.Analytics.Forecast;

/// <summary>A deal of a cohort: all that were created in a period, whatever became of them.</summary>
/// <param name="Group">Size, industry, source, region or owner; null where unknown.</param>
/// <param name="State">What became of it.</param>
public sealed record CohortDeal(string? Group, SnapshotState State);

/// <summary>How many of a group's deals are won.</summary>
/// <param name="Group">The group; null for unknown.</param>
/// <param name="Open">Still open.</param>
/// <param name="OfDecided">Won ÷ (won + lost), with its interval: too high while the slow losses are open.</param>
/// <param name="OfAll">Won ÷ all: the least it can be.</param>
public sealed record WinRate(string? Group, int Open, WilsonInterval OfDecided, double OfAll)
{
    /// <summary>The rates of a cohort by group, the most deals first.</summary>
    public static IReadOnlyList<WinRate> By(IEnumerable<CohortDeal> cohort) =>
    [
        .. cohort.GroupBy(x => x.Group, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(x => x.Count()).ThenBy(x => x.Key, StringComparer.OrdinalIgnoreCase)
            .Select(x => Of(x.Key, [.. x])),
    ];

    private static WinRate Of(string? group, List<CohortDeal> deals)
    {
        var (won, open) = (deals.Count(x => x.State == SnapshotState.Won), deals.Count(x => x.State == SnapshotState.Open));
        return new(group, open, WilsonInterval.Of(won, deals.Count - open), won / (double)deals.Count);
    }
}
