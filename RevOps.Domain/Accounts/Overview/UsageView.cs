using RevOps.Domain.Accounts.Usage;

namespace RevOps.Domain.Accounts.Overview;

/// <summary>How the use is looked at.</summary>
/// <param name="Grain">Length of a period.</param>
/// <param name="Product">Only this product; null for all.</param>
/// <param name="Region">Only this region; null for all.</param>
/// <param name="Split">Apart by product or region.</param>
public sealed record UsageChoice(UsageGrain Grain, string? Product, string? Region, UsageSplit Split);

/// <summary>By what the use is taken apart.</summary>
public enum UsageSplit
{
    /// <summary>By nothing.</summary>
    None = 0,

    /// <summary>By product.</summary>
    Product = 1,

    /// <summary>By region.</summary>
    Region = 2,
}

/// <summary>The use of one name in every period.</summary>
/// <param name="Name">A product, a region, or "Others".</param>
/// <param name="Quantities">One a period; null where nothing was reported.</param>
public sealed record UsageSeries(string Name, IReadOnlyList<double?> Quantities);

/// <summary>Use of an account as it is looked at.</summary>
public sealed record UsageView
{
    /// <summary>Series at most; the rest is summed as others.</summary>
    public const int MostSeries = 6;

    private static readonly Dictionary<UsageGrain, int> MostPeriods = new()
    {
        [UsageGrain.Day] = 90,
        [UsageGrain.Week] = 52,
        [UsageGrain.Month] = 24,
        [UsageGrain.Quarter] = 12,
    };

    /// <summary>The periods of the whole, by time.</summary>
    public required IReadOnlyList<UsagePeriod> Periods { get; init; }

    /// <summary>The series, one where it is not taken apart; they sum to the whole.</summary>
    public required IReadOnlyList<UsageSeries> Series { get; init; }

    /// <summary>Days out of the ordinary within the shown periods.</summary>
    public required IReadOnlyList<UsageAnomaly> Anomalies { get; init; }

    /// <summary>Unit of all that is summed; null where it is not known.</summary>
    public required string? Unit { get; init; }

    /// <summary>True where products with different units are summed, which says nothing.</summary>
    public required bool MixesUnits { get; init; }

    /// <summary>The view of a choice.</summary>
    /// <param name="facts">The use, day by day.</param>
    /// <param name="units">Units by product.</param>
    /// <param name="choice">How it is looked at.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <param name="knownUntil">The last day whose figures are complete.</param>
    public static UsageView Of(
        IReadOnlyList<UsageFact> facts, IReadOnlyDictionary<string, string> units, UsageChoice choice, UsageCalendar calendar, DateOnly knownUntil)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(choice);
        var chosen = facts.Where(x => x.Day <= knownUntil && Is(x.Product, choice.Product) && Is(x.Region, choice.Region)).ToList();
        var whole = DailyUsage.Of(chosen);
        List<UsagePeriod> periods = [.. UsagePeriod.Of(whole, choice.Grain, calendar, knownUntil).TakeLast(MostPeriods[choice.Grain])];
        var counted = chosen.Select(x => x.Product).Distinct(StringComparer.OrdinalIgnoreCase).Select(x => units.GetValueOrDefault(x)).Distinct().ToList();
        var from = periods.Count == 0 ? knownUntil : periods[0].From;
        return new UsageView
        {
            Periods = periods,
            Series = Split(chosen, choice.Split, periods),
            Anomalies = [.. FindAnomalies.In(whole, AnomalyRules.Default).Where(x => x.To >= from).Reverse()],
            Unit = counted.Count == 1 ? counted[0] : null,
            MixesUnits = counted.Count > 1,
        };
    }

    private static bool Is(string name, string? wanted) => wanted is null || name.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<UsageSeries> Split(List<UsageFact> facts, UsageSplit split, List<UsagePeriod> periods)
    {
        if (split == UsageSplit.None || periods.Count == 0)
        {
            return [new("Use", [.. periods.Select(x => x.Quantity)])];
        }

        var names = facts.Where(x => x.Day >= periods[0].From).GroupBy(x => split == UsageSplit.Product ? x.Product : x.Region, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(x => x.Sum(y => y.Quantity)).ThenBy(x => x.Key, StringComparer.OrdinalIgnoreCase).ToList();
        var most = names.Count > MostSeries ? MostSeries - 1 : MostSeries;
        var series = names.Take(most).Select(x => SeriesOf(x.Key.Length == 0 ? "Not said" : x.Key, x, periods));
        return names.Count > most ? [.. series, SeriesOf("Others", names.Skip(most).SelectMany(x => x), periods)] : [.. series];
    }

    private static UsageSeries SeriesOf(string name, IEnumerable<UsageFact> facts, List<UsagePeriod> periods)
    {
        var days = DailyUsage.Of(facts);
        return new(name, [.. periods.Select(x => days.Sum(x.From, x.To))]);
    }
}
