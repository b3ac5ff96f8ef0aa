using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Accounts.Usage;
using static RevOps.Tests.Accounts.Usage.UsageWorld;

namespace RevOps.Tests.Accounts.Usage;

public sealed class UsageForecastTests
{
    [Fact]
    public void Of_Constant_ExpectsTheSameWithoutARange()
    {
        var forecast = ForecastUsage.Of(Series(182, _ => 100), 28)!;

        Assert.Equal((2800.0, 2800.0, 2800.0), (forecast.Total, forecast.Low, forecast.High));
        Assert.Equal(0, forecast.Error);
    }

    [Fact]
    public void Of_Weekends_AreExpected()
    {
        var forecast = ForecastUsage.Of(Working(182), 14)!;

        Assert.All(forecast.Days, x => Assert.True(x.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? x.Quantity < 400 : x.Quantity > 900));
    }

    [Fact]
    public void Of_Growth_GoesOnAndFades()
    {
        var forecast = ForecastUsage.Of(Working(182, growth: 20, noise: 0), 70)!;
        double[] weeks = [.. forecast.Days.Chunk(7).Select(x => x.Sum(y => y.Quantity))];
        double[] steps = [.. weeks.Zip(weeks.Skip(1), (x, y) => y - x)];

        Assert.All(steps, x => Assert.True(x > 0));
        Assert.Equal(steps.OrderDescending(), steps);
    }

    [Fact]
    public void Of_ScaledUse_ScalesTheForecast() => Prop.ForAll(Gen.Choose(1, 500).ToArbitrary(), seed =>
    {
        var usage = Working(182, growth: 5 - (seed % 11), seed, noise: 0.3);
        var (one, four) = (ForecastUsage.Of(usage, 30)!, ForecastUsage.Of(DailyUsage.Of(usage.Days.Select(x => (x.Key, 4 * x.Value))), 30)!);
        return Close(4 * one.Total, four.Total) && Close(4 * one.Low, four.Low) && Close(4 * one.High, four.High);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void Of_AnyHistory_DaysSumToTheTotalWithinTheRange() => Prop.ForAll(Gen.Choose(1, 500).ToArbitrary(), seed =>
    {
        var forecast = ForecastUsage.Of(Working(150, growth: (seed % 31) - 15, seed, noise: 0.4), 45)!;
        return Close(forecast.Days.Sum(x => x.Quantity), forecast.Total) && forecast.Low <= forecast.Total && forecast.Total <= forecast.High
            && forecast.Days.All(x => x.Low <= x.Quantity && x.Quantity <= x.High && x.Low >= 0);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    /// <summary>The range is to hold about four of five: asked many times, what came lies within about as often.</summary>
    [Fact]
    public void Of_ManyHistories_TheRangeHoldsMostOfWhatCame()
    {
        var held = Enumerable.Range(1, 50).Count(seed =>
        {
            var usage = Working(210, growth: 4, seed, noise: 0.3);
            var forecast = ForecastUsage.Of(usage.Until(Start.AddDays(181)), 28)!;
            var came = usage.Sum(Start.AddDays(182), Start.AddDays(209))!.Value;
            return came >= forecast.Low && came <= forecast.High;
        });

        Assert.InRange(held / 50.0, 0.65, 0.95);
    }

    [Fact]
    public void Of_ShortHistory_SaysNothing() => Assert.Null(ForecastUsage.Of(Working(70), 7));

    [Fact]
    public void Utilisation_TwiceTheCommitment_RunsOutHalfWay()
    {
        var utilisation = Utilisation.Of(Series(182, _ => 100), new(Start, Start.AddDays(363), 18_250));

        Assert.Equal((18_200.0, 0.5), (utilisation.Used, utilisation.Elapsed));
        Assert.Equal(36_400, utilisation.Projected);
        Assert.Equal(Start.AddDays(182), utilisation.RunsOutOn);
        Assert.Equal((UtilisationPace.Over, 0), (utilisation.Pace, utilisation.DaysMissing));
    }

    [Fact]
    public void Utilisation_NoReport_KnowsNothing()
    {
        var utilisation = Utilisation.Of(Series(0, _ => 0), new(Start, Start.AddDays(30), 10));

        Assert.Null(utilisation.Used);
        Assert.Equal(UtilisationPace.Unknown, utilisation.Pace);
    }

    [Fact]
    public void Seasonality_Weekends_AreFoundAndYearsAreNotGuessed()
    {
        var season = Seasonality.Of(Working(182));

        Assert.Equal(1, season.Weekdays.Values.Average(), 9);
        Assert.InRange(season.Weekdays[DayOfWeek.Sunday] / season.Weekdays[DayOfWeek.Tuesday], 0.25, 0.35);
        Assert.Empty(season.Months);
    }

    [Fact]
    public void Seasonality_ThreeYears_FindsTheMonths()
    {
        var season = Seasonality.Of(Series(1200, x => Start.AddDays(x).Month == 12 ? 150 : 100));

        Assert.Equal(1, season.Months.Values.Average(), 9);
        Assert.InRange(season.Months[12] / season.Months[5], 1.4, 1.6);
    }

    private static bool Close(double x, double y) => Math.Abs(x - y) <= 1e-9 * Math.Max(1, Math.Abs(x));
}
