using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Accounts.Churn;
using RevOps.Tests.Accounts.Usage;

namespace RevOps.Tests.Accounts.Churn;

public sealed class ScoreChurnTests
{
    private static readonly Gen<ChurnFacts> Facts =
        from known in Gen.Choose(0, 1).ArrayOf(7)
        from numbers in Gen.Choose(0, 100).ArrayOf(7)
        select new ChurnFacts
        {
            WeekToMonth = known[0] == 1 ? numbers[0] / 80.0 : null,
            FeaturesUsed = known[1] == 1 ? numbers[1] / 10 : null,
            DaysSinceTalk = known[2] == 1 ? numbers[2] : null,
            ChampionLost = known[3] == 1 ? numbers[3] > 50 : null,
            NegativeTickets = known[4] == 1 ? numbers[4] / 25 : null,
            DaysOverdue = known[5] == 1 ? numbers[5] : null,
            AskedForLess = known[6] == 1 ? numbers[6] > 50 : null,
        };

    [Fact]
    public void Of_AnyFacts_PointsSumToTheScore() => Prop.ForAll(Facts.ToArbitrary(), x =>
    {
        var risk = ScoreChurn.Of(x);
        return Math.Abs(risk.Parts.Sum(y => y.Points) - (risk.Score ?? 0)) < 1e-9 && risk.Score is null or (>= 0 and <= 100.000001)
            && Math.Abs(risk.Parts.Where(y => y.Risk is not null).Sum(y => y.Weight) - (100 * risk.Confidence)) < 1e-9;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_WorseUse_NeverLowersTheRisk() => Prop.ForAll(Facts.ToArbitrary(), x =>
        x.WeekToMonth is not { } use || ScoreChurn.Of(x with { WeekToMonth = use / 2 }).Score >= ScoreChurn.Of(x).Score - 1e-9).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_UseFallsAndChampionLeft_IsHighAndSaysWhatToDo()
    {
        var risk = ScoreChurn.Of(new() { WeekToMonth = 0.5, FeaturesUsed = 1, ChampionLost = true, NegativeTickets = 0 });

        Assert.Equal(ChurnBand.High, risk.Band);
        Assert.Equal(ChurnPart.Usage, risk.Parts[0].Part);
        Assert.Equal("Daily use of the last week is 50 % of the month's", risk.Do[0].Evidence);
        Assert.Equal(3, risk.Do.Count);
        Assert.Equal(0.9, risk.Confidence, 9);
    }

    [Fact]
    public void Of_LittleKnown_HasNoBand() => Assert.Equal(ChurnBand.Unknown, ScoreChurn.Of(new() { DaysOverdue = 60 }).Band);

    [Fact]
    public void Trend_HalvedLastWeek_IsSeenAndWeekendsAreNot()
    {
        var usage = UsageWorld.Working(182, noise: 0);
        var until = UsageWorld.Start.AddDays(181);

        Assert.InRange(UsageTrend.Of(usage, until).WeekToMonth!.Value, 0.95, 1.05);
        Assert.Equal(0, UsageTrend.Of(usage, until).QuarterChange!.Value, 9);
        Assert.True(UsageTrend.Of(usage.With([.. Enumerable.Range(175, 7).Select(x => (x, 0.4))]), until).WeekToMonth < 0.5);
    }
}
