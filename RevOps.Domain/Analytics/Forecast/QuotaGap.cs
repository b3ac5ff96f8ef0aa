namespace RevOps.Domain.Analytics.Forecast;

/// <summary>A deal that could help to close a gap.</summary>
/// <param name="Deal">The deal.</param>
/// <param name="Chance">That it is won by the period's end.</param>
/// <param name="Expected">Amount × chance.</param>
/// <param name="Covers">What is covered of the gap with it and those before it.</param>
public sealed record GapDeal(ForecastDeal Deal, double Chance, decimal Expected, decimal Covers);

/// <summary>What is missing to a quota.</summary>
/// <param name="Gap">Quota less won; 0 where it is reached.</param>
/// <param name="AfterCommit">Quota less won and commit; 0 where that reaches it.</param>
/// <param name="Coverage">Open pipeline of the period ÷ gap; null without a gap.</param>
/// <param name="CoverageNeeded">1 ÷ the share of the pipeline of this week that used to be won; null without a history.</param>
/// <param name="Deals">Deals that are not called commit, by amount × chance, until the gap after commit is covered by their full amounts.</param>
public sealed record QuotaGap(decimal Gap, decimal AfterCommit, double? Coverage, double? CoverageNeeded, IReadOnlyList<GapDeal> Deals)
{
    /// <summary>The gap; null without a quota.</summary>
    /// <param name="period">The period.</param>
    /// <param name="deals">The open deals.</param>
    /// <param name="chance">Chance that a deal is won by the period's end.</param>
    /// <param name="pipelineWon">Share of the pipeline at this week of past periods that was won in them, see <see cref="PipelineConversion"/>.</param>
    public static QuotaGap? Of(ForecastPeriod period, IEnumerable<ForecastDeal> deals, Func<ForecastDeal, double> chance, double? pipelineWon)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(chance);
        if (period.Quota is not { } quota)
        {
            return null;
        }

        var held = deals.Where(period.Holds).ToList();
        var gap = Math.Max(0, quota - period.Won);
        var after = Math.Max(0, gap - held.Where(x => x.Call == ForecastCall.Commit).Sum(x => x.Amount));
        return new(
            gap, after, gap > 0 ? (double)(held.Sum(x => x.Amount) / gap) : null, pipelineWon > 0 ? 1 / pipelineWon : null, Closing(held, chance, after));
    }

    private static List<GapDeal> Closing(List<ForecastDeal> held, Func<ForecastDeal, double> chance, decimal gap)
    {
        var found = new List<GapDeal>();
        var covered = 0m;
        var best = held.Where(x => x.Call != ForecastCall.Commit && x.Amount > 0)
            .Select(x => (Deal: x, Chance: chance(x)))
            .OrderByDescending(x => x.Deal.Amount * (decimal)x.Chance).ThenBy(x => x.Deal.Id, StringComparer.Ordinal);
        foreach (var (deal, won) in best.TakeWhile(_ => covered < gap))
        {
            covered += deal.Amount;
            found.Add(new(deal, won, deal.Amount * (decimal)won, Math.Min(covered, gap)));
        }

        return found;
    }
}

/// <summary>A past period at one of its weeks.</summary>
/// <param name="Pipeline">Open pipeline of the period at that week.</param>
/// <param name="Won">What of those deals was won within the period.</param>
public sealed record PastPipeline(decimal Pipeline, decimal Won);

/// <summary>How much of a week's pipeline used to be won. The coverage needed is 1 ÷ this and not 1 ÷ win rate, which leaves out time and amounts.</summary>
public static class PipelineConversion
{
    /// <summary>Σ won ÷ Σ pipeline; null without a pipeline.</summary>
    public static double? Of(IEnumerable<PastPipeline> periods)
    {
        var all = periods.ToList();
        var pipeline = all.Sum(x => x.Pipeline);
        return pipeline > 0 ? (double)(all.Sum(x => x.Won) / pipeline) : null;
    }
}
