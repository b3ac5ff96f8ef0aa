namespace RevOps.Domain.Accounts.Usage;

/// <summary>What repeats in the use.</summary>
/// <param name="Weekdays">Each weekday against the mean day: 1.3 is a third above. Empty with fewer than four weeks.</param>
/// <param name="Months">Each month against the mean month, 1 to 12. Empty with fewer than two whole years: one year cannot tell a season from a trend.</param>
public sealed record Seasonality(IReadOnlyDictionary<DayOfWeek, double> Weekdays, IReadOnlyDictionary<int, double> Months)
{
    private const int LeastWeeks = 4;
    private const int LeastMonths = 24;

    /// <summary>Finds both.</summary>
    public static Seasonality Of(DailyUsage usage)
    {
        ArgumentNullException.ThrowIfNull(usage);
        return new(ByWeekday(usage), ByMonth(usage));
    }

    /// <summary>Median of a day against the mean of the seven around it, so that a trend does not count; brought to a mean of 1.</summary>
    private static Dictionary<DayOfWeek, double> ByWeekday(DailyUsage usage)
    {
        var ratios = usage.Days
            .Select(x => (x.Key.DayOfWeek, Day: x.Value, Around: usage.Mean(x.Key.AddDays(-3), x.Key.AddDays(3), least: 7)))
            .Where(x => x.Around > 0)
            .GroupBy(x => x.DayOfWeek, x => x.Day / x.Around!.Value)
            .Where(x => x.Count() >= LeastWeeks)
            .ToDictionary(x => x.Key, Statistics.Median);
        var mean = ratios.Count == 7 ? ratios.Values.Average() : 0;
        return mean > 0 ? ratios.ToDictionary(x => x.Key, x => x.Value / mean) : [];
    }

    /// <summary>Mean daily use of a month against the twelve months around it, half of the outer two (the usual centred mean).</summary>
    private static Dictionary<int, double> ByMonth(DailyUsage usage)
    {
        var months = usage.Days.GroupBy(x => (x.Key.Year * 12) + x.Key.Month - 1)
            .Where(x => x.Count() >= 20)
            .ToDictionary(x => x.Key, x => x.Average(y => y.Value));
        if (months.Count < LeastMonths)
        {
            return [];
        }

        var ratios = months.Keys
            .Where(x => Enumerable.Range(x - 6, 13).All(months.ContainsKey))
            .Select(x => (Month: (x % 12) + 1, Ratio: months[x] / (Enumerable.Range(x - 6, 13).Sum(y => months[y] * (Math.Abs(y - x) == 6 ? 0.5 : 1)) / 12)))
            .Where(x => double.IsFinite(x.Ratio))
            .GroupBy(x => x.Month, x => x.Ratio)
            .ToDictionary(x => x.Key, Statistics.Median);
        var mean = ratios.Count == 12 ? ratios.Values.Average() : 0;
        return mean > 0 ? ratios.ToDictionary(x => x.Key, x => x.Value / mean) : [];
    }
}
