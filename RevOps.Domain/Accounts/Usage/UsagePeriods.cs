namespace RevOps.Domain.Accounts.Usage;

/// <summary>Use in a period.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day of the whole period, be it over or not.</param>
/// <param name="Quantity">Sum of the reported days; null where none was reported.</param>
/// <param name="DaysReported">Reported days.</param>
/// <param name="DaysElapsed">Days of the period up to the data's last.</param>
/// <param name="IsUnfinished">True where days are still to come.</param>
/// <param name="Before">
/// What it is compared with: the period before, of an unfinished one only the part in which as many business days had passed. Null where that
/// was not reported.
/// </param>
/// <param name="Change">Quantity ÷ before − 1; null where either is missing or before is 0.</param>
public sealed record UsagePeriod(
    DateOnly From, DateOnly To, double? Quantity, int DaysReported, int DaysElapsed, bool IsUnfinished, double? Before, double? Change)
{
    /// <summary>True where days are missing that should have been reported.</summary>
    public bool HasGaps => DaysReported < DaysElapsed;

    /// <summary>The periods from the first reported day to the last known, by time.</summary>
    /// <param name="usage">The days.</param>
    /// <param name="grain">Length of a period.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <param name="knownUntil">The last day whose figures are complete; later ones are left out.</param>
    public static IReadOnlyList<UsagePeriod> Of(DailyUsage usage, UsageGrain grain, UsageCalendar calendar, DateOnly knownUntil)
    {
        ArgumentNullException.ThrowIfNull(usage);
        ArgumentNullException.ThrowIfNull(calendar);
        var periods = new List<UsagePeriod>();
        if (usage.First is { } first)
        {
            for (var start = calendar.Start(first, grain); start <= knownUntil; start = UsageCalendar.Step(start, grain, 1))
            {
                periods.Add(Period(usage, grain, calendar, start, knownUntil));
            }
        }

        return periods;
    }

    private static UsagePeriod Period(DailyUsage usage, UsageGrain grain, UsageCalendar calendar, DateOnly start, DateOnly knownUntil)
    {
        var end = UsageCalendar.End(start, grain);
        var last = end < knownUntil ? end : knownUntil;
        var quantity = usage.Sum(start, last);
        var earlier = UsageCalendar.Step(start, grain, grain == UsageGrain.Day ? -7 : -1);
        var earlierEnd = UsageCalendar.End(earlier, grain);
        var until = last < end ? calendar.AfterBusinessDays(earlier, earlierEnd, calendar.BusinessDays(start, last)) : earlierEnd;
        // A part of a period that began before the data would make anything look like growth
        var before = usage.First <= earlier ? usage.Sum(earlier, until) : null;
        return new(
            start, end, quantity, usage.Between(start, last).Count(), last.DayNumber - start.DayNumber + 1, last < end, before,
            quantity is { } now && before is { } then and not 0 ? (now / then) - 1 : null);
    }
}
