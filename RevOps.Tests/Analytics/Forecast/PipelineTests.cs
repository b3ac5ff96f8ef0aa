using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Analytics.Forecast;
using static RevOps.Tests.Analytics.Forecast.ForecastWorld;

namespace RevOps.Tests.Analytics.Forecast;

public sealed class PipelineTests
{
    private static readonly Gen<SnapshotDeal[]> Snapshots =
        from count in Gen.Choose(0, 25)
        from parts in Gen.Choose(0, 1_000_000).ArrayOf(count)
        select parts.Select(x => new SnapshotDeal($"d{x % 20}", x / 20 % 50 * 1000, x % 11 == 0 ? null : Quarter.From.AddDays(x / 7 % 130), (SnapshotState)(x / 13 % 5 % 3)))
            .DistinctBy(x => x.Id).ToArray();

    [Fact]
    public void Waterfall_AnySnapshots_PartsSumToTheDifference() => Prop.ForAll(Snapshots.ToArbitrary(), Snapshots.ToArbitrary(), (before, after) =>
    {
        var waterfall = PipelineWaterfall.Between(before, after, Quarter.From, Quarter.To);
        return waterfall.Start + Enum.GetValues<PipelineStep>().Sum(x => waterfall[x]) == waterfall.End
            && waterfall.Changes.All(x => x.Change > 0 == x.Step is PipelineStep.New or PipelineStep.PulledIn or PipelineStep.Reopened or PipelineStep.AmountUp);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Waterfall_BackAgain_IsTheOtherSign() => Prop.ForAll(Snapshots.ToArbitrary(), Snapshots.ToArbitrary(), (before, after) =>
    {
        var (there, back) = (PipelineWaterfall.Between(before, after, Quarter.From, Quarter.To), PipelineWaterfall.Between(after, before, Quarter.From, Quarter.To));
        return there.Changes.Sum(x => x.Change) == -back.Changes.Sum(x => x.Change) && there[PipelineStep.AmountUp] == -back[PipelineStep.AmountDown];
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Waterfall_EachKind_IsNamed()
    {
        var (inside, outside) = (Quarter.From.AddDays(40), Quarter.To.AddDays(9));
        SnapshotDeal Open(string id, decimal amount, DateOnly? day) => new(id, amount, day, SnapshotState.Open);
        SnapshotDeal[] before =
        [
            Open("won", 10, inside), Open("lost", 20, inside), Open("pushed", 30, inside), Open("pulled", 40, outside),
            Open("up", 50, inside), Open("down", 60, inside), Open("gone", 70, inside), new("back", 80, inside, SnapshotState.Lost),
        ];
        SnapshotDeal[] after =
        [
            new("won", 12, inside, SnapshotState.Won), new("lost", 20, inside, SnapshotState.Lost), Open("pushed", 35, outside), Open("pulled", 45, inside),
            Open("up", 55, inside), Open("down", 40, inside), new("back", 80, inside, SnapshotState.Open), Open("new", 90, inside),
        ];

        var waterfall = PipelineWaterfall.Between(before, after, Quarter.From, Quarter.To);

        Assert.Equal((240m, 310m), (waterfall.Start, waterfall.End));
        Assert.Equal([90, 45, 80, 5, -20, -10, -20, -30, -70], Enum.GetValues<PipelineStep>().Select(x => (int)waterfall[x]));
    }

    [Fact]
    public void Forecast_AnyDeals_RisesFromWonToPipeline() => Check(deals =>
    {
        var forecast = PeriodForecast.Of(Quarter, deals);
        return forecast.Won <= forecast.Commit && forecast.Commit <= forecast.BestCase && forecast.BestCase <= forecast.Pipeline
            && forecast.Won <= forecast.Weighted && forecast.Weighted <= forecast.Pipeline && (forecast.Learnt is null || !deals.Any(Quarter.Holds));
    });

    [Fact]
    public void Gap_AnyDeals_IsCoveredByTheFewestOfTheBest() => Check(deals =>
    {
        var gap = QuotaGap.Of(Quarter, deals, x => x.StageProbability, 0.25)!;
        var amounts = gap.Deals.Sum(x => x.Deal.Amount);
        return gap.CoverageNeeded == 4 && gap.AfterCommit <= gap.Gap && (gap.Deals.Count == 0 || amounts - gap.Deals[^1].Deal.Amount < gap.AfterCommit)
            && gap.Deals.Zip(gap.Deals.Skip(1)).All(x => x.First.Expected >= x.Second.Expected);
    });

    [Fact]
    public void WinRates_OpenDeals_AreShownAsTheDoubtTheyAre()
    {
        var rate = Assert.Single(WinRate.By([new("EMEA", SnapshotState.Won), new("emea", SnapshotState.Lost), new("EMEA", SnapshotState.Open), new("EMEA", SnapshotState.Open)]));

        Assert.Equal((0.5, 0.25, 2), (rate.OfDecided.Share, rate.OfAll, rate.Open));
        Assert.InRange(rate.OfDecided.Low, 0.09, 0.1);
    }

    [Fact]
    public void Accuracy_PastForecasts_HasErrorBiasAndRange()
    {
        var accuracy = Assert.Single(ForecastAccuracy.Of([new("commit", 4, 120, 100, 90, 130), new("commit", 4, 80, 100, 70, 95)]));

        Assert.Equal((2, 0.2, 0.0, 0.5), (accuracy.Periods, accuracy.Wape, accuracy.Bias, accuracy.InRange));
    }

    [Fact]
    public void Coverage_PastWeeks_CountByMoney() => Assert.Equal(0.25, PipelineConversion.Of([new(100, 0), new(300, 100)]));
}
