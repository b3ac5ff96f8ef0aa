namespace RevOps.Domain.Deals.List;

/// <summary>Spans of days around today in which a deal closes: a kept view moves on with the days.</summary>
public enum CloseWindow
{
    /// <summary>The day has passed.</summary>
    Overdue = 0,

    /// <summary>Today and the next 30 days.</summary>
    Month = 1,

    /// <summary>This fiscal quarter.</summary>
    ThisQuarter = 2,

    /// <summary>The next fiscal quarter.</summary>
    NextQuarter = 3,

    /// <summary>This calendar month, its past days included.</summary>
    ThisMonth = 4,
}

/// <summary>The days of the spans.</summary>
public static class CloseWindows
{
    private const int MonthDays = 30;
    private const int QuarterMonths = 3;

    /// <summary>First and last day; null where it has no such end.</summary>
    public static (DateOnly? From, DateOnly? To) Days(this CloseWindow window, DateOnly today, int fiscalYearStartMonth)
    {
        var quarter = QuarterStart(today, fiscalYearStartMonth);
        return window switch
        {
            CloseWindow.Overdue => (null, today.AddDays(-1)),
            CloseWindow.Month => (today, today.AddDays(MonthDays)),
            CloseWindow.ThisMonth => (FirstOfMonth(today), FirstOfMonth(today).AddMonths(1).AddDays(-1)),
            CloseWindow.ThisQuarter => (quarter, quarter.AddMonths(QuarterMonths).AddDays(-1)),
            _ => (quarter.AddMonths(QuarterMonths), quarter.AddMonths(2 * QuarterMonths).AddDays(-1)),
        };
    }

    private static DateOnly QuarterStart(DateOnly day, int startMonth)
    {
        var into = (day.Month - startMonth + 12) % QuarterMonths;
        return FirstOfMonth(day).AddMonths(-into);
    }

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
