namespace RevOps.Domain.Accounts.Usage;

/// <summary>Use of a product in a region on a day. A day without a fact was not reported, which is not the same as 0.</summary>
/// <param name="Day">The day.</param>
/// <param name="Product">The product.</param>
/// <param name="Region">The region.</param>
/// <param name="Quantity">How much, in the product's unit.</param>
public sealed record UsageFact(DateOnly Day, string Product, string Region, double Quantity);

/// <summary>A quantity for each reported day.</summary>
public sealed class DailyUsage
{
    private readonly SortedDictionary<DateOnly, double> _days;

    private DailyUsage(SortedDictionary<DateOnly, double> days)
    {
        _days = days;
        // The tree would be walked through for them each time
        First = days.Count == 0 ? null : days.Keys.First();
        Last = days.Count == 0 ? null : days.Keys.Last();
    }

    /// <summary>The reported days, by time.</summary>
    public IEnumerable<KeyValuePair<DateOnly, double>> Days => _days;

    /// <summary>Number of reported days.</summary>
    public int Count => _days.Count;

    /// <summary>First reported day; null where there is none.</summary>
    public DateOnly? First { get; }

    /// <summary>Last reported day; null where there is none.</summary>
    public DateOnly? Last { get; }

    /// <summary>The quantity of a day; null where it was not reported.</summary>
    public double? this[DateOnly day] => _days.TryGetValue(day, out var quantity) ? quantity : null;

    /// <summary>Sums facts by day.</summary>
    public static DailyUsage Of(IEnumerable<UsageFact> facts) => Of(facts.Select(x => (x.Day, x.Quantity)));

    /// <summary>Sums quantities by day.</summary>
    public static DailyUsage Of(IEnumerable<(DateOnly Day, double Quantity)> quantities) =>
        new(new(quantities.GroupBy(x => x.Day).ToDictionary(x => x.Key, x => x.Sum(y => y.Quantity))));

    /// <summary>The days up to one, as they were known at its end.</summary>
    public DailyUsage Until(DateOnly day) => Of(_days.Where(x => x.Key <= day).Select(x => (x.Key, x.Value)));

    /// <summary>The reported quantities of the days from one to another, both included.</summary>
    public IEnumerable<double> Between(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (_days.TryGetValue(day, out var quantity))
            {
                yield return quantity;
            }
        }
    }

    /// <summary>Their sum; null where none of the days was reported.</summary>
    public double? Sum(DateOnly from, DateOnly to)
    {
        double[] known = [.. Between(from, to)];
        return known.Length == 0 ? null : known.Sum();
    }

    /// <summary>Their mean; null where fewer than the least were reported.</summary>
    public double? Mean(DateOnly from, DateOnly to, int least = 1)
    {
        double[] known = [.. Between(from, to)];
        return known.Length < least || known.Length == 0 ? null : known.Average();
    }
}
