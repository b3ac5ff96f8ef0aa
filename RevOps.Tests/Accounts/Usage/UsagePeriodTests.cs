using RevOps.Domain.Accounts.Usage;
using static RevOps.Tests.Accounts.Usage.UsageWorld;

namespace RevOps.Tests.Accounts.Usage;

public sealed class UsagePeriodTests
{
    [Fact]
    public void Of_MonthNotOver_IsComparedWithAsManyBusinessDays()
    {
        // 1 to 6 April 2026 has four business days (Wednesday to Friday and Monday); March begins on a Sunday and has four by the 5th
        var usage = DailyUsage.Of(Enumerable.Range(0, 96).Select(x => (new DateOnly(2026, 1, 1).AddDays(x), 10.0)));

        var april = UsagePeriod.Of(usage, UsageGrain.Month, UsageCalendar.Default, new(2026, 4, 6))[^1];

        Assert.True(april.IsUnfinished);
        Assert.Equal((60.0, 50.0), (april.Quantity, april.Before));
        Assert.Equal((6, 6), (april.DaysReported, april.DaysElapsed));
    }

    [Fact]
    public void Of_MonthNotOverWithoutChange_ShowsNoFall()
    {
        var usage = Working(100, noise: 0);

        var current = UsagePeriod.Of(usage, UsageGrain.Month, UsageCalendar.Default, Start.AddDays(99))[^1];

        Assert.True(current.IsUnfinished);
        Assert.InRange(current.Change!.Value, -0.1, 0.1);
    }

    [Fact]
    public void Of_Holiday_ReachesOneDayFurtherInTheMonthBefore()
    {
        var usage = Series(120, _ => 1);
        var until = new DateOnly(2026, 4, 14);
        var easter = UsageCalendar.Default with { Holidays = new HashSet<DateOnly> { new(2026, 4, 3), new(2026, 4, 6) } };

        var plain = UsagePeriod.Of(usage, UsageGrain.Month, UsageCalendar.Default, until)[^1];
        var holy = UsagePeriod.Of(usage, UsageGrain.Month, easter, until)[^1];

        Assert.True(holy.Before < plain.Before);
    }

    [Fact]
    public void Of_NoData_IsNotZero()
    {
        var usage = DailyUsage.Of([(Start, 5.0), (Start.AddDays(21), 0.0)]);

        var weeks = UsagePeriod.Of(usage, UsageGrain.Week, UsageCalendar.Default, Start.AddDays(27));

        Assert.Equal([5.0, null, null, 0.0], weeks.Select(x => x.Quantity));
        Assert.All(weeks.Skip(1), x => Assert.Null(x.Change));
        Assert.All(weeks, x => Assert.True(x.HasGaps));
    }

    [Theory]
    [InlineData(2026, 1, 15, 2025, 12, 1, 3)]
    [InlineData(2026, 3, 1, 2026, 3, 1, 3)]
    [InlineData(2026, 5, 31, 2026, 4, 1, 1)]
    [InlineData(2026, 1, 31, 2025, 11, 1, 2)]
    public void Start_Quarter_FollowsTheFiscalYear(int year, int month, int day, int startYear, int startMonth, int startDay, int fiscal) =>
        Assert.Equal(new DateOnly(startYear, startMonth, startDay), (UsageCalendar.Default with { FiscalYearMonth = fiscal }).Start(new(year, month, day), UsageGrain.Quarter));

    [Fact]
    public void Of_AnyFacts_PeriodsSumToTheWhole() => Check(facts =>
    {
        var usage = DailyUsage.Of(facts);
        var whole = facts.Sum(x => x.Quantity);
        return Enum.GetValues<UsageGrain>().All(x =>
            Math.Abs(UsagePeriod.Of(usage, x, UsageCalendar.Default, Start.AddDays(200)).Sum(y => y.Quantity ?? 0) - whole) < 1e-6);
    });

    [Fact]
    public void By_AnyFacts_PartsSumToTheWhole() => Check(facts =>
    {
        var (from, to) = (Start.AddDays(20), Start.AddDays(60));
        var whole = facts.Where(x => x.Day >= from && x.Day <= to).Sum(x => x.Quantity);
        var (products, regions) = (UsagePart.By(facts, x => x.Product, from, to), UsagePart.By(facts, x => x.Region, from, to));
        return Math.Abs(products.Sum(x => x.Quantity) - whole) < 1e-6 && Math.Abs(regions.Sum(x => x.Quantity) - whole) < 1e-6
            && (whole == 0 || Math.Abs(products.Sum(x => x.Share) - 1) < 1e-9);
    });
}
