namespace RevOps.Domain.Accounts.Usage;

/// <summary>
/// Finds days out of the ordinary without training: each is compared with the median of the same weekday in the weeks before (seasonal naive),
/// and the ratio with the ratios of the weeks before by its modified z. Only what was known on the day is used.
/// </summary>
public static class FindAnomalies
{
    /// <summary>All of them, by time.</summary>
    public static IReadOnlyList<UsageAnomaly> In(DailyUsage usage, AnomalyRules rules)
    {
        ArgumentNullException.ThrowIfNull(usage);
        ArgumentNullException.ThrowIfNull(rules);
        var distances = usage.Days.Select(x => (Day: x.Key, Quantity: x.Value, Expected: Expected(usage, x.Key, rules)))
            .Where(x => x.Expected is not null)
            .Select(x => new Distance(x.Day, x.Quantity, x.Expected!.Value))
            .ToList();
        var flags = distances.Select((x, i) => (Day: x, Z: Z(distances, i, rules))).Where(x => Math.Abs(x.Z) > rules.Z && x.Day.Differs(rules.LeastChange)).ToList();
        return [.. Runs(flags).Select(x => Join(x, rules))];
    }

    private static double? Expected(DailyUsage usage, DateOnly day, AnomalyRules rules)
    {
        double[] same = [.. Enumerable.Range(1, rules.Weeks).Select(x => usage[day.AddDays(-7 * x)]).OfType<double>()];
        return same.Length < rules.LeastWeeks ? null : Statistics.Median(same);
    }

    private static double Z(List<Distance> distances, int at, AnomalyRules rules)
    {
        var from = distances[at].Day.AddDays(-7 * rules.Weeks);
        double[] before = [.. distances.Take(at).Reverse().TakeWhile(x => x.Day >= from).Select(x => x.Log)];
        return before.Length < 7 ? 0 : Statistics.ModifiedZ(distances[at].Log, before);
    }

    private static IEnumerable<List<(Distance Day, double Z)>> Runs(List<(Distance Day, double Z)> flags)
    {
        var run = new List<(Distance Day, double Z)>();
        foreach (var flag in flags)
        {
            if (run.Count > 0 && (run[^1].Day.Day.AddDays(1) != flag.Day.Day || Math.Sign(run[^1].Z) != Math.Sign(flag.Z)))
            {
                yield return run;
                run = [];
            }

            run.Add(flag);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static UsageAnomaly Join(List<(Distance Day, double Z)> run, AnomalyRules rules) => new(
        run[0].Day.Day, run[^1].Day.Day, run.Count, run.Sum(x => x.Day.Quantity), run.Sum(x => x.Day.Expected),
        run.MaxBy(x => Math.Abs(x.Z)).Z, run.Count >= rules.DaysToConfirm);

    private sealed record Distance(DateOnly Day, double Quantity, double Expected)
    {
        /// <summary>
        /// Ratio as a logarithm, so that half and double are as far. Nothing against something is as far as a thousandth, and the same
        /// whatever the unit.
        /// </summary>
        public double Log { get; } = Expected == Quantity ? 0 : Expected <= 0 ? Math.Log(1000) : Math.Log(Math.Max(Quantity / Expected, 0.001));

        public bool Differs(double least) => Math.Abs(Quantity - Expected) >= least * Math.Max(Expected, 0) && Quantity != Expected;
    }
}
