namespace RevOps.Domain.Analytics.Forecast;

/// <summary>A forecast as it was frozen, with what came.</summary>
/// <param name="Method">Commit, best case, weighted, learnt, P50.</param>
/// <param name="WeeksLeft">Weeks to the period's end when it was frozen.</param>
/// <param name="Forecast">What it said; null where it could not say anything yet, as before there was a learnt model.</param>
/// <param name="Actual">What was won in the period.</param>
/// <param name="Low">P10, for a range.</param>
/// <param name="High">P90.</param>
public sealed record PastForecast(string Method, int WeeksLeft, decimal? Forecast, decimal Actual, decimal? Low = null, decimal? High = null)
{
    /// <summary>Number of the learnt model that said it.</summary>
    public int? Model { get; init; }
}

/// <summary>How good past forecasts of one method were, so many weeks ahead.</summary>
/// <param name="Method">The method.</param>
/// <param name="WeeksLeft">Weeks to the period's end.</param>
/// <param name="Periods">Periods in which it said something.</param>
/// <param name="Wape">Σ|actual − forecast| ÷ Σ|actual|; null where nothing was won.</param>
/// <param name="Bias">Σ(forecast − actual) ÷ Σ|actual|: above 0 promises too much.</param>
/// <param name="InRange">Share of the periods that ended between P10 and P90; null without ranges.</param>
public sealed record ForecastAccuracy(string Method, int WeeksLeft, int Periods, double? Wape, double? Bias, double? InRange)
{
    /// <summary>Periods whose snapshot was taken before the method could say anything: there was no learnt model.</summary>
    public int Silent { get; init; }

    /// <summary>Numbers of the first and the last learnt model behind it.</summary>
    public (int First, int Last)? Models { get; init; }

    /// <summary>The accuracy by method and weeks left.</summary>
    public static IReadOnlyList<ForecastAccuracy> Of(IEnumerable<PastForecast> forecasts) =>
    [
        .. forecasts.GroupBy(x => (x.Method, x.WeeksLeft))
            .OrderBy(x => x.Key.Method, StringComparer.Ordinal).ThenByDescending(x => x.Key.WeeksLeft)
            .Select(x => Of(x.Key.Method, x.Key.WeeksLeft, [.. x])),
    ];

    private static ForecastAccuracy Of(string method, int weeks, List<PastForecast> all)
    {
        var said = all.FindAll(x => x.Forecast is not null);
        var actual = said.Sum(x => Math.Abs(x.Actual));
        var ranged = said.FindAll(x => x is { Low: not null, High: not null });
        var models = said.ConvertAll(x => x.Model).OfType<int>().ToList();
        return new(
            method, weeks, said.Count,
            actual > 0 ? (double)(said.Sum(x => Math.Abs(x.Actual - x.Forecast!.Value)) / actual) : null,
            actual > 0 ? (double)(said.Sum(x => x.Forecast!.Value - x.Actual) / actual) : null,
            ranged.Count > 0 ? ranged.Count(x => x.Actual >= x.Low && x.Actual <= x.High) / (double)ranged.Count : null)
        {
            Silent = all.Count - said.Count,
            Models = models.Count > 0 ? (models.Min(), models.Max()) : null,
        };
    }
}
