namespace RevOps.Domain.Accounts.Usage;

/// <summary>
/// Expects of a day what the same weekday was in the last weeks (seasonal naive), moved by the trend of the weeks, which fades the further it
/// goes. The range comes from the method's own errors in the past: a formula's range would be too narrow where the use is erratic.
/// </summary>
public static class ForecastUsage
{
    private const int LevelWeeks = 4;
    private const int TrendWeeks = 8;
    private const int BackTests = 26;
    private const int LeastBackTests = 4;
    private const int LongestTested = 8;

    // Kept of the trend from week to week: damped trends beat straight ones in the M competitions (Gardner and McKenzie 1985)
    private const double Damping = 0.8;

    /// <summary>The days after the last reported one; null with fewer than twelve weeks of history, where there is nothing to test on.</summary>
    public static UsageForecast? Of(DailyUsage usage, int days)
    {
        ArgumentNullException.ThrowIfNull(usage);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        if (usage.Last is not { } last || usage.First > last.AddDays(-7 * (TrendWeeks + LeastBackTests)) || Path(usage, last, days) is not { } path)
        {
            return null;
        }

        var tests = Enumerable.Range(1, BackTests).Select(x => Test(usage, last.AddDays(-7 * x), last)).OfType<BackTest>().ToList();
        if (tests.Count < LeastBackTests)
        {
            return null;
        }

        var ranges = Ranges(tests);
        var sums = RangeOfSums(tests, days);
        var total = path.Sum();
        List<ForecastDay> forecast =
        [
            .. path.Select((x, i) => new ForecastDay(last.AddDays(i + 1), x, Math.Max(0, x * (1 + ranges(i / 7).Low)), x * (1 + ranges(i / 7).High))),
        ];
        var actual = tests.Sum(x => x.Weeks.Sum(y => y.Actual));
        return new(
            forecast, total, Math.Max(0, total * (1 + sums.Low)), total * (1 + sums.High), tests.Count,
            actual > 0 ? tests.Sum(x => x.Weeks.Sum(y => Math.Abs(y.Actual - y.Forecast))) / actual : null);
    }

    /// <summary>Quantities of the days after one; null where the last weeks were hardly reported.</summary>
    private static double[]? Path(DailyUsage usage, DateOnly last, int days)
    {
        var profile = new double[7];
        for (var weekday = 0; weekday < 7; weekday++)
        {
            double[] same = [.. Enumerable.Range(0, LevelWeeks).Select(x => usage[last.AddDays(weekday - 6 - (7 * x))]).OfType<double>()];
            if (same.Length == 0)
            {
                return null;
            }

            profile[weekday] = Statistics.Median(same);
        }

        // The profile's middle lies some weeks back: the trend brings it up to now before it goes on
        var slope = Slope(usage, last) / 7;
        var behind = slope * ((LevelWeeks - 1) / 2.0);
        return [.. Enumerable.Range(0, days).Select(x => Math.Max(0, profile[x % 7] + behind + (slope * Faded((x / 7) + 1))))];
    }

    private static double Faded(int weeks) => Damping * (1 - Math.Pow(Damping, weeks)) / (1 - Damping);

    /// <summary>Change of a week's use from week to week: the median over all pairs of weeks (Theil–Sen), which one odd week does not move.</summary>
    private static double Slope(DailyUsage usage, DateOnly last)
    {
        var weeks = Enumerable.Range(0, TrendWeeks)
            .Select(x => (Week: -x, Mean: usage.Mean(last.AddDays((-7 * x) - 6), last.AddDays(-7 * x), least: 5)))
            .Where(x => x.Mean is not null)
            .Select(x => (x.Week, Use: 7 * x.Mean!.Value))
            .ToList();
        double[] slopes = [.. weeks.SelectMany((x, i) => weeks.Skip(i + 1).Select(y => (y.Use - x.Use) / (y.Week - x.Week)))];
        return slopes.Length == 0 ? 0 : Statistics.Median(slopes);
    }

    private static BackTest? Test(DailyUsage usage, DateOnly at, DateOnly last)
    {
        if (usage.First > at.AddDays(-7 * TrendWeeks) || Path(usage, at, 7 * LongestTested) is not { } path)
        {
            return null;
        }

        var weeks = Enumerable.Range(0, LongestTested)
            .TakeWhile(x => at.AddDays(7 * (x + 1)) <= last)
            .Select(x => (Forecast: path.Skip(7 * x).Take(7).Sum(), Actual: 7 * (usage.Mean(at.AddDays((7 * x) + 1), at.AddDays(7 * (x + 1)), least: 5) ?? double.NaN)))
            .TakeWhile(x => double.IsFinite(x.Actual))
            .ToList();
        return weeks.Count == 0 ? null : new BackTest(weeks);
    }

    /// <summary>Range of a week by how far ahead it lies; never narrower than that of a nearer one.</summary>
    private static Func<int, (double Low, double High)> Ranges(List<BackTest> tests)
    {
        var ranges = new List<(double Low, double High)>();
        for (var week = 0; week < LongestTested; week++)
        {
            var range = Range([.. tests.Where(x => x.Weeks.Count > week).Select(x => Relative(x.Weeks[week].Actual, x.Weeks[week].Forecast))]);
            if (range is not { } found)
            {
                break;
            }

            ranges.Add(week == 0 ? found : (Math.Min(found.Low, ranges[^1].Low), Math.Max(found.High, ranges[^1].High)));
        }

        return week => week < ranges.Count ? ranges[week] : Wider(ranges[^1], (week + 1) / (double)ranges.Count);
    }

    private static (double Low, double High) RangeOfSums(List<BackTest> tests, int days)
    {
        var weeks = (days + 6) / 7;
        var tested = Math.Min(weeks, LongestTested);
        while (tested > 1 && tests.Count(x => x.Weeks.Count >= tested) < LeastBackTests)
        {
            tested--;
        }

        var range = Range([.. tests.Where(x => x.Weeks.Count >= tested).Select(x => Relative(x.Weeks.Take(tested).Sum(y => y.Actual), x.Weeks.Take(tested).Sum(y => y.Forecast)))])!.Value;
        return Wider(range, weeks / (double)tested);
    }

    /// <summary>Beyond what was tested errors grow with the root of the time, as those of a random walk.</summary>
    private static (double Low, double High) Wider((double Low, double High) range, double times) => (range.Low * Math.Sqrt(times), range.High * Math.Sqrt(times));

    private static (double Low, double High)? Range(double[] errors) => errors.Length < LeastBackTests
        ? null
        : (Math.Min(0, Statistics.Quantile(errors, 0.1)), Math.Max(0, Statistics.Quantile(errors, 0.9)));

    private static double Relative(double actual, double forecast) => forecast > 0 ? (actual / forecast) - 1 : actual > 0 ? 1 : 0;

    private sealed record BackTest(IReadOnlyList<(double Forecast, double Actual)> Weeks);
}
