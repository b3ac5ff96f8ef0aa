namespace RevOps.Domain.Accounts.Usage;

/// <summary>A product's or region's part of the use.</summary>
/// <param name="Name">The product or region.</param>
/// <param name="Quantity">Its sum.</param>
/// <param name="Share">Of the whole; 0 where the whole is.</param>
/// <param name="Change">Against as many days before; null where there was no use.</param>
public sealed record UsagePart(string Name, double Quantity, double Share, double? Change)
{
    /// <summary>The parts of the days from one to another, the largest first; they sum to the whole.</summary>
    public static IReadOnlyList<UsagePart> By(IEnumerable<UsageFact> facts, Func<UsageFact, string> name, DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber + 1;
        var all = facts.Where(x => x.Day >= from.AddDays(-days) && x.Day <= to).ToList();
        var whole = all.Where(x => x.Day >= from).Sum(x => x.Quantity);
        return
        [
            .. all.GroupBy(name, StringComparer.OrdinalIgnoreCase)
                .Select(x => (x.Key, Now: x.Where(y => y.Day >= from).Sum(y => y.Quantity), Before: x.Where(y => y.Day < from).Sum(y => y.Quantity)))
                .Select(x => new UsagePart(x.Key, x.Now, whole == 0 ? 0 : x.Now / whole, x.Before == 0 ? null : (x.Now / x.Before) - 1))
                .OrderByDescending(x => x.Quantity).ThenBy(x => x.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
