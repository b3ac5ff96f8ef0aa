namespace RevOps.Domain.Analytics.Forecast;

/// <summary>The figures of a period. Each holds what is won already.</summary>
/// <param name="Won">Won so far.</param>
/// <param name="Commit">And the deals called commit.</param>
/// <param name="BestCase">And those called best case.</param>
/// <param name="Pipeline">And all others that are expected to close in the period.</param>
/// <param name="Weighted">Won and amount × probability of the stage.</param>
/// <param name="Learnt">Won and amount × learnt probability; null where a deal of the period has none.</param>
public sealed record PeriodForecast(decimal Won, decimal Commit, decimal BestCase, decimal Pipeline, decimal Weighted, decimal? Learnt)
{
    /// <summary>The figures over the deals expected to close by the period's end.</summary>
    public static PeriodForecast Of(ForecastPeriod period, IEnumerable<ForecastDeal> deals)
    {
        ArgumentNullException.ThrowIfNull(period);
        var held = deals.Where(period.Holds).ToList();
        var commit = period.Won + held.Where(x => x.Call == ForecastCall.Commit).Sum(x => x.Amount);
        var best = commit + held.Where(x => x.Call == ForecastCall.BestCase).Sum(x => x.Amount);
        return new(
            period.Won, commit, best, period.Won + held.Sum(x => x.Amount),
            period.Won + held.Sum(x => x.Amount * (decimal)x.StageProbability),
            held.TrueForAll(x => x.Learnt is not null) ? period.Won + held.Sum(x => x.Amount * (decimal)x.Learnt!.Value) : null);
    }
}
