using RevOps.Domain.Analytics.Learning;

namespace RevOps.Domain.Analytics.Forecast;

/// <summary>Where a period may end.</summary>
/// <param name="P10">One run in ten ends below.</param>
/// <param name="P50">Half of them; null with fewer than 30 closed deals, where a middle would feign knowledge.</param>
/// <param name="P90">Nine in ten.</param>
/// <param name="ReachesQuota">Share of the runs that reach the quota; null without one or with too few closed deals.</param>
/// <param name="ClosedDeals">Closed deals behind the chances.</param>
/// <param name="Runs">Runs made.</param>
/// <param name="Says">On what it rests, in words.</param>
public sealed record SimulatedRange(decimal P10, decimal? P50, decimal P90, double? ReachesQuota, int ClosedDeals, int Runs, string Says);

/// <summary>
/// Plays the period through many times: each deal is won in time or not by its chance, and all chances of a run move together by a shared shock,
/// since quarters are good or bad as a whole; without it the range would be too narrow.
/// </summary>
public static class SimulatePeriod
{
    /// <summary>Closed deals below which there is a range only.</summary>
    public const int LeastClosedDeals = 30;

    // Standard deviation of the shared shock in log-odds [P]: moves a chance of one half to 0.41 or 0.59 in a usual quarter
    private const double Shock = 0.35;

    // Chance left of closing in the period for a deal that its owner expects after it [P]
    private const double Early = 0.2;

    // Deals that are drawn one by one. Of the smaller ones so many go into a run's sum that it is normal by their mean and variance
    private const int MostSingle = 200;
    private const long Draws = 2_000_000;

    /// <summary>The range. The same input gives the same output, in whatever order the deals come.</summary>
    /// <param name="period">The period.</param>
    /// <param name="deals">The open deals.</param>
    /// <param name="conversion">What history says.</param>
    /// <param name="today">Today.</param>
    /// <param name="seed">Seed of the chance.</param>
    public static SimulatedRange Of(ForecastPeriod period, IEnumerable<ForecastDeal> deals, Conversion conversion, DateOnly today, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(conversion);
        var daysLeft = period.To.DayNumber - today.DayNumber;
        var open = deals.Where(x => x.Call != ForecastCall.Omitted && x.Amount > 0).OrderByDescending(x => x.Amount).ThenBy(x => x.Id, StringComparer.Ordinal)
            .Select(x => (Amount: (double)x.Amount, LogOdds: Logistic.LogOdds(Chance(x, period, conversion, daysLeft)))).ToArray();
        var ends = Run(open, seed, (int)Math.Clamp(Draws / Math.Max(1, Math.Min(open.Length, MostSingle)), 1_000, 10_000));
        Array.Sort(ends);
        decimal At(double share) => period.Won + (decimal)ends[(int)(share * (ends.Length - 1))];

        var enough = conversion.ClosedDeals >= LeastClosedDeals;
        return new(
            At(0.1), enough ? At(0.5) : null, At(0.9),
            enough && period.Quota is { } quota ? ends.Count(x => period.Won + (decimal)x >= quota) / (double)ends.Length : null,
            conversion.ClosedDeals, ends.Length,
            enough ? $"From {conversion.ClosedDeals} closed deals." : $"A rough range only: it takes {LeastClosedDeals} closed deals to say where the middle lies, there are {conversion.ClosedDeals}.");
    }

    /// <summary>Chance that a deal is won by the period's end: the learnt one where there is a model, else the history's, times that it closes in time.</summary>
    public static double Chance(ForecastDeal deal, ForecastPeriod period, Conversion conversion, int daysLeft)
    {
        ArgumentNullException.ThrowIfNull(deal);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(conversion);
        var found = conversion.Of(deal.Stage, deal.Segment, deal.DaysInStage, daysLeft);
        return (deal.Learnt ?? found.Win) * found.InTime * (deal.ClosesOn > period.To ? Early : 1);
    }

    private static double[] Run((double Amount, double LogOdds)[] deals, ulong seed, int runs)
    {
        // Odds against: the shock of a run is one factor of all of them
        var odds = Array.ConvertAll(deals, x => (x.Amount, Against: Math.Exp(-x.LogOdds)));
        var single = new SingleDeals(odds[..Math.Min(odds.Length, MostSingle)]);
        var rest = odds.Length > MostSingle ? new ManyDeals(odds[MostSingle..], ShockOf) : null;
        var random = new SplitMix(seed);
        var ends = new double[runs];
        for (var run = 0; run < runs; run++)
        {
            var shared = random.NextNormal();
            ends[run] = single.Won(ShockOf(shared), ref random) + (rest?.Won(shared, random.NextNormal()) ?? 0);
        }

        return ends;
    }

    private static double ShockOf(double normal) => Math.Exp(-Shock * normal);
}
