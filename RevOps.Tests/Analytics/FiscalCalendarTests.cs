using RevOps.Domain.Analytics;

namespace RevOps.Tests.Analytics;

public sealed class FiscalCalendarTests
{
    [Theory]
    [InlineData(1, "2026-03-31", "2026-01-01", "2026-03-31", "Q1 FY2026")]
    [InlineData(2, "2026-01-31", "2025-11-01", "2026-01-31", "Q4 FY2026")]
    [InlineData(2, "2026-02-01", "2026-02-01", "2026-04-30", "Q1 FY2027")]
    [InlineData(10, "2026-12-31", "2026-10-01", "2026-12-31", "Q1 FY2027")]
    public void QuarterOf_Day_IsThatOfTheOrganisationsYear(int month, string day, string from, string to, string name)
    {
        var quarter = new FiscalCalendar(new OrganisationSettings { FiscalYearStartMonth = month }).QuarterOf(DateOnly.Parse(day, null));

        Assert.Equal(new FiscalPeriod(DateOnly.Parse(from, null), DateOnly.Parse(to, null), name), quarter);
    }

    [Fact]
    public void WeekOf_Sunday_DependsOnWhereWeeksBegin()
    {
        var sunday = new DateOnly(2026, 11, 29);

        Assert.Equal(new DateOnly(2026, 11, 23), new FiscalCalendar(new OrganisationSettings()).WeekOf(sunday));
        Assert.Equal(sunday, new FiscalCalendar(new OrganisationSettings { WeekStart = DayOfWeek.Sunday }).WeekOf(sunday));
    }

    [Fact]
    public void DayOf_AndBeginOf_AgreeInTheOrganisationsZone()
    {
        var calendar = new FiscalCalendar(new OrganisationSettings { TimeZone = "America/New_York" });
        var begin = calendar.BeginOf(new DateOnly(2026, 7, 1));

        Assert.Equal(new DateTimeOffset(2026, 7, 1, 4, 0, 0, TimeSpan.Zero), begin);
        Assert.Equal(new DateOnly(2026, 7, 1), calendar.DayOf(begin));
        Assert.Equal(new DateOnly(2026, 6, 30), calendar.DayOf(begin.AddSeconds(-1)));
    }
}
