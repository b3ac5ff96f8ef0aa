namespace RevOps.Domain.Accounts.Usage;

/// <summary>Length of a period.</summary>
public enum UsageGrain
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter of the fiscal year.</summary>
    Quarter,
}

/// <summary>What an organisation's calendar says of periods and of days on which people work.</summary>
/// <param name="WeekStart">First day of a week.</param>
/// <param name="FiscalYearMonth">Month in which the fiscal year begins, 1 to 12.</param>
/// <param name="Holidays">Days off besides weekends.</param>
public sealed record UsageCalendar(DayOfWeek WeekStart, int FiscalYearMonth, IReadOnlySet<DateOnly> Holidays)
{
    /// <summary>Weeks from Monday, the calendar's year, no holidays.</summary>
    public static UsageCalendar Default { get; } = new(DayOfWeek.Monday, 1, new HashSet<DateOnly>());

    /// <summary>True from Monday to Friday but on holidays.</summary>
    public bool IsBusinessDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day);

    /// <summary>Business days from one day to another, both included.</summary>
    public int BusinessDays(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            count += IsBusinessDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>First day of the period that holds a day.</summary>
    public DateOnly Start(DateOnly day, UsageGrain grain)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        return grain switch
        {
            UsageGrain.Day => day,
            UsageGrain.Week => day.AddDays(-(((int)day.DayOfWeek - (int)WeekStart + 7) % 7)),
            UsageGrain.Month => month,
            _ => month.AddMonths(-((day.Month - FiscalYearMonth + 12) % 3)),
        };
    }

    /// <summary>Last day of the period that begins on a day.</summary>
    public static DateOnly End(DateOnly start, UsageGrain grain) => Step(start, grain, 1).AddDays(-1);

    /// <summary>First day of the period so many further on.</summary>
    public static DateOnly Step(DateOnly start, UsageGrain grain, int count) => grain switch
    {
        UsageGrain.Day => start.AddDays(count),
        UsageGrain.Week => start.AddDays(7 * count),
        UsageGrain.Month => start.AddMonths(count),
        _ => start.AddMonths(3 * count),
    };

    /// <summary>
    /// The last day of a period by which as many business days had passed as given; at least its first day. Where the period has fewer, its last.
    /// </summary>
    internal DateOnly AfterBusinessDays(DateOnly start, DateOnly end, int businessDays)
    {
        var last = start;
        for (var (day, passed) = (start, 0); day <= end; day = day.AddDays(1))
        {
            passed += IsBusinessDay(day) ? 1 : 0;
            if (passed > businessDays)
            {
                return last;
            }

            last = day;
        }

        return last;
    }
}
