using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Accounts.Usage;
using static RevOps.Tests.Accounts.Usage.UsageWorld;

namespace RevOps.Tests.Accounts.Usage;

public sealed class AnomalyTests
{
    [Fact]
    public void In_ConstantSeries_FindsNone() => Prop.ForAll(
        Gen.Choose(0, 10_000).ToArbitrary(), x => FindAnomalies.In(Series(150, _ => x), AnomalyRules.Default).Count == 0).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void In_WeekendsAndTrend_FindsNone() => Assert.Empty(FindAnomalies.In(Working(182, growth: 8), AnomalyRules.Default));

    [Fact]
    public void In_SpikeOfTwoDays_IsFoundAndConfirmed() => Prop.ForAll(Gen.Choose(80, 170).ToArbitrary(), day =>
    {
        var found = FindAnomalies.In(Working(182).With((day, 3), (day + 1, 3)), AnomalyRules.Default);
        return found.Any(x => x.IsSpike && x.IsConfirmed && x.From == Start.AddDays(day) && x.To == Start.AddDays(day + 1));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void In_SpikeInAConstantSeries_SaysThatNothingVaried()
    {
        var anomaly = Assert.Single(FindAnomalies.In(Series(120, _ => 100).With((100, 2)), AnomalyRules.Default));

        Assert.False(anomaly.IsConfirmed);
        Assert.Equal("100 % above the same weekdays of the weeks before (200 against 100; the weeks before did not vary), one day so far.", anomaly.Reason);
    }

    [Fact]
    public void In_LastingDrop_IsFoundOnItsDaysUntilItIsUsual()
    {
        var found = FindAnomalies.In(Working(182).With([.. Enumerable.Range(140, 42).Select(x => (x, 0.4))]), AnomalyRules.Default);

        Assert.Equal(Start.AddDays(140), found[0].From);
        Assert.True(found[0] is { IsSpike: false, IsConfirmed: true });
    }

    [Fact]
    public void In_SmallChangeOfASteadySeries_IsNone() => Assert.Empty(FindAnomalies.In(Series(120, _ => 100).With((100, 1.1), (101, 1.1)), AnomalyRules.Default));

    [Fact]
    public void In_DaysMissing_AreNoDrop()
    {
        var usage = DailyUsage.Of(Working(182).Days.Where(x => x.Key.Day is < 10 or > 13).Select(x => (x.Key, x.Value)));

        Assert.Empty(FindAnomalies.In(usage, AnomalyRules.Default));
    }

    [Fact]
    public void In_OtherUnit_FindsTheSame()
    {
        var usage = Working(182).With((120, 4), (150, 0));
        var thousands = DailyUsage.Of(usage.Days.Select(x => (x.Key, x.Value / 1024)));

        Assert.Equal(FindAnomalies.In(usage, AnomalyRules.Default).Select(x => x.From), FindAnomalies.In(thousands, AnomalyRules.Default).Select(x => x.From));
    }

    [Fact]
    public void ModifiedZ_Formula_HasItsFallback()
    {
        // Median 5, median deviation 1: 0.6745 × 5 ÷ 1; then median deviation 0, mean deviation 0.25: 5 ÷ (1.2533 × 0.25)
        Assert.Equal(3.3725, Statistics.ModifiedZ(10, [4, 4, 5, 6, 6]), 4);
        Assert.Equal(15.957, Statistics.ModifiedZ(10, [5, 5, 5, 6]), 2);
        Assert.Equal(double.NegativeInfinity, Statistics.ModifiedZ(1, [5, 5, 5]));
        Assert.Equal(0, Statistics.ModifiedZ(5, [5, 5, 5]));
    }
}
