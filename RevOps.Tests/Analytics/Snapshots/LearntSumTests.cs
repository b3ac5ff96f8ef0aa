using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Forecast;
using RevOps.Domain.Analytics.Learning.Deals;
using RevOps.Domain.Analytics.Learning.Models;
using RevOps.Domain.Analytics.Learning.Versions;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Analytics.Forecast;
using RevOps.Infrastructure.Analytics.Snapshots;
using RevOps.Tests.Support;

namespace RevOps.Tests.Analytics.Snapshots;

/// <summary>What the learnt model said is kept with the day's snapshot and measured when the quarter is over.</summary>
public sealed class LearntSumTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateOnly TwoWeeksLeft = AnalyticsWorld.Quarter.To.AddDays(-14);
    private AnalyticsWorld _world = null!;

    private PipelineSnapshots Snapshots => new(_world.Database, _world.Organisation, _world.Time);

    private ForecastQueries Forecasts => new(_world.Database, _world.Organisation, new ConversionSource(_world.Database), _world.Time);

    public async Task InitializeAsync() => _world = await AnalyticsWorld.CreateAsync(postgres);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Accuracy_QuarterWithAModel_MeasuresWhatItSaidThen()
    {
        var (won, open) = (Deal("Won in the end", 1000, _world.People.Rep), Deal("Still open", 500, _world.People.OtherRep));
        GoTo(TwoWeeksLeft);
        await AddAsync(won, open);
        await LearnAsync(3, (won, 0.9), (open, 0.2));
        await Snapshots.TakeAsync(None);

        // What is learnt later changes nothing of what was said
        await LearnAsync(4, (won, 0.1), (open, 0.1));
        await WinAsync(won);
        GoTo(AnalyticsWorld.Quarter.To.AddDays(10));

        Assert.Equal((1, 0, (3, 3), 0.0), Of(await LearntAsync(_world.People.Admin)));
        Assert.Equal((1, 0, (3, 3), -0.1), Of(await LearntAsync(_world.People.Rep)));
        Assert.Equal((1, 0, (3, 3), null), Of(await LearntAsync(_world.People.OtherRep)));
        static (int, int, (int, int)?, double?) Of(ForecastAccuracy x) => (x.Periods, x.Silent, x.Models, x.Bias is { } bias ? Math.Round(bias, 6) : null);
    }

    [Fact]
    public async Task Accuracy_SnapshotBeforeThereWasAModel_SaysSo()
    {
        GoTo(TwoWeeksLeft);
        await AddAsync(Deal("A deal", 1000, _world.People.Rep));
        await Snapshots.TakeAsync(None);
        GoTo(AnalyticsWorld.Quarter.To.AddDays(10));

        var learnt = await LearntAsync(_world.People.Admin);

        Assert.Equal((0, 1, null, null), (learnt.Periods, learnt.Silent, learnt.Models, learnt.Wape));
        await using var db = _world.Database.CreateDbContext();
        Assert.Null(Assert.Single(await db.SnapshotDays.ToListAsync()).Model);
        Assert.Empty(await db.LearntSums.ToListAsync());
    }

    [Fact]
    public async Task Take_DealNotReckonedYet_CountsByItsStage()
    {
        var (reckoned, fresh) = (Deal("Reckoned", 1000, _world.People.Rep), Deal("Fresh", 1000, _world.People.Rep));
        await AddAsync(reckoned, fresh, Deal("Next quarter", 1000, _world.People.Rep, AnalyticsWorld.Quarter.To.AddDays(3)));
        await LearnAsync(1, (reckoned, 0.5));

        await Snapshots.TakeAsync(None);
        await Snapshots.RebuildAsync(None);

        await using var db = _world.Database.CreateDbContext();
        var sum = Assert.Single(await db.LearntSums.ToListAsync());
        Assert.Equal((700m, 2, 1, _world.People.Rep.UserId), (sum.Amount, sum.Deals, sum.Reckoned, sum.OwnerId));
    }

    private Deal Deal(string name, decimal amount, Viewer owner, DateOnly? closes = null)
    {
        var deal = new Deal(name, _world.Open, _world.Time.GetUtcNow()) { Amount = amount, Currency = "USD", ClosesOn = closes ?? AnalyticsWorld.Quarter.To };
        deal.Give(owner.UserId, owner.TeamIds[0]);
        return deal;
    }

    private async Task AddAsync(params object[] rows)
    {
        await using var db = _world.Database.CreateDbContext();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    private async Task LearnAsync(int number, params (Deal Deal, double Chance)[] chances)
    {
        var model = new LearntModel { Name = "win", Basis = ModelBasis.Weights, Says = "", TrainedAt = _world.Time.GetUtcNow(), Cases = 200, Positives = 80, Negatives = 120, Share = 0.4, BaseRates = [] };
        var version = new ModelVersion(ModelTarget.DealWin, number, model, 200, "test");
        await using var db = _world.Database.CreateDbContext();
        await db.DealChances.ExecuteDeleteAsync();
        db.Add(version);
        db.AddRange(chances.Select(x => new DealChance(x.Deal.Id, 1, version.Id, x.Chance, isLearnt: true, null, _world.Time.GetUtcNow())));
        await db.SaveChangesAsync();
    }

    private async Task WinAsync(Deal deal)
    {
        await using var db = _world.Database.CreateDbContext();
        var stored = await db.Deals.SingleAsync(x => x.Id == deal.Id);
        db.Add(stored.MoveTo(_world.Won, _world.Time.GetUtcNow())!);
        await db.SaveChangesAsync();
    }

    private void GoTo(DateOnly day) => _world.Time.Advance(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) - _world.Time.GetUtcNow());

    private async Task<ForecastAccuracy> LearntAsync(Viewer viewer)
    {
        var filter = new AnalyticsFilter { From = AnalyticsWorld.Quarter.To.AddDays(1), To = AnalyticsWorld.Quarter.To.AddDays(92) };
        return Assert.Single(await Forecasts.AccuracyAsync(viewer, filter, None), x => x is { Method: "Learnt", WeeksLeft: 2 });
    }
}
