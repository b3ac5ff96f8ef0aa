namespace RevOps.Domain.Analytics.Forecast;

/// <summary>A forecast as it was frozen, with what came.</summary>
/// <param name="Method">Commit, best case, weighted, learnt, P50.</param>
/// <param name="WeeksLeft">Weeks to the period's end when it was frozen.</param>
/// <param name="Forecast">What it said.</param>
/// <param name="Actual">What was won in the period.</param>
/// <param name="Low">P10, for a range.</param>
/// <param name="High">P90.</param>
public sealed record PastForecast(string Method, int WeeksLeft, decimal Forecast, decimal Actual, decimal? Low = null, decimal? High = null);

/// <summary>How good past forecasts of one method were, so many weeks ahead.</summary>
/// <param name="Method">The method.</param>
/// <param name="WeeksLeft">Weeks to the period's end.</param>
/// <param name="Periods">Periods behind it.</param>
/// <param name="Wape">Σ|actual − forecast| ÷ Σ|actual|; null where nothing was won.</param>
/// <param name="Bias">Σ(forecast − actual) ÷ Σ|actual|: above 0 promises too much.</param>
/// <param name="InRange">Share of the periods that ended between P10 and P90; null without ranges.</param>
public sealed record ForecastAccuracy(string Method, int WeeksLeft, int Periods, double? Wape, double? Bias, double? InRange)
{
    /// <summary>The accuracy by method and weeks left.</summary>
    public static IReadOnlyList<ForecastAccuracy> Of(IEnumerable<PastForecast> forecasts) =>
    [
        .. forecasts.GroupBy(x => (x.Method, x.WeeksLeft))
            .OrderBy(x => x.Key.Method, StringComparer.Ordinal).ThenByDescending(x => x.Key.WeeksLeft)
            .Select(x => Of(x.Key.Method, x.Key.WeeksLeft, [.. x])),
    ];

    private static ForecastAccuracy Of(string method, int weeks, List<PastForecast> all)
    {
        var actual = all.Sum(x => Math.Abs(x.Actual));
        var ranged = all.Where(x => x is { Low: not null, High: not null }).ToList();
        return new(
            method, weeks, all.Count,
            actual > 0 ? (double)(all.Sum(x => Math.Abs(x.Actual - x.Forecast)) / actual) : null,
            actual > 0 ? (double)(all.Sum(x => x.Forecast - x.Actual) / actual) : null,
            ranged.Count > 0 ? ranged.Count(x => x.Actual >= x.Low && x.Actual <= x.High) / (double)ranged.Count : null);
    }
}
