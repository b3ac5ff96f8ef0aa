using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Learning.Models;
using RevOps.Domain.Analytics.Learning.Versions;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.List;
using RevOps.Infrastructure.Analytics.Forecast;
using RevOps.Infrastructure.Analytics.Pipeline;
using RevOps.Infrastructure.Deals.List;
using RevOps.Tests.Support;

namespace RevOps.Tests.Analytics.Learning;

public sealed class LearntModelsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private LearntWorld _world = null!;

    private DealQueries Deals => new(_world.World.Database, _world.World.Organisation, _world.Time);

    public async Task InitializeAsync() => _world = await LearntWorld.CreateAsync(postgres);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Run_EnoughHistory_LearnsAndGivesEachOpenDealItsChance()
    {
        await _world.DecideDealsAsync(300);
        var advert = await _world.OpenDealAsync("Advert");
        var referral = await _world.OpenDealAsync("Referral");

        await _world.Renew.RunAsync(None);
        var reckoned = await _world.Reckon.RunAsync(None);

        var page = await Deals.ListAsync(_world.World.People.Rep, new DealFilter { Sort = DealSort.Chance, Descending = true }, None);
        var seen = await _world.Chance.RunAsync(_world.World.People.Rep, referral.Id, None);
        Assert.Equal(2, reckoned);
        Assert.Equal([referral.Id, advert.Id], page.Items.Select(x => x.Id));
        Assert.All(page.Items, x => Assert.True(x.ChanceIsLearnt));
        Assert.Equal(page.Items[0].Chance, seen!.Prediction.Probability);
        Assert.Contains(seen.Reasons, x => x.Sentence.StartsWith("Source (Referral) raises it", StringComparison.Ordinal));
        Assert.True((await _world.Store.InForceAsync(ModelTarget.DealWin, None))!.Auc > 0.6);
        Assert.Null(await _world.Chance.RunAsync(_world.World.People.OtherRep, referral.Id, None));
    }

    [Fact]
    public async Task Run_TooFewDecided_GivesBaseRatesAndSaysSo()
    {
        await _world.DecideDealsAsync(30);
        var deal = await _world.OpenDealAsync("Advert");

        await _world.Renew.RunAsync(None);
        await _world.Reckon.RunAsync(None);

        var item = (await Deals.ListAsync(_world.World.People.Rep, new DealFilter(), None)).Items.Single();
        Assert.False(item.ChanceIsLearnt);
        Assert.InRange(item.Chance!.Value, 0.01, 0.99);
        Assert.Contains("it takes 50 won and 150 lost deals", (await _world.Chance.RunAsync(_world.World.People.Rep, deal.Id, None))!.Prediction.Says, StringComparison.Ordinal);
        Assert.Null((await ForecastAsync()).Figures.Learnt);
    }

    [Fact]
    public async Task Run_NothingDecided_SaysNothingOfOpenDeals()
    {
        var deal = await _world.OpenDealAsync("Advert");

        await _world.Renew.RunAsync(None);

        Assert.Equal(0, await _world.Reckon.RunAsync(None));
        Assert.Empty(await VersionsAsync());
        Assert.Null(await _world.Chance.RunAsync(_world.World.People.Rep, deal.Id, None));
    }

    [Fact]
    public async Task Run_SameHistory_KeepsTheVersionAndNewHistoryMakesAnother()
    {
        await _world.DecideDealsAsync(220);
        await _world.Renew.RunAsync(None);
        Assert.DoesNotContain(ModelTarget.DealWin, await _world.Renew.RunAsync(None));

        _world.Time.Advance(ModelTraining.Every);
        Assert.Contains(ModelTarget.DealWin, await _world.Renew.RunAsync(None));
        Assert.Single(await VersionsAsync());

        await _world.DecideDealsAsync(20, seed: 8);
        _world.Time.Advance(ModelTraining.Every);
        await _world.Renew.RunAsync(None);

        Assert.Equal([2, 1], (await VersionsAsync()).Select(x => x.Number));
    }

    [Fact]
    public async Task Ask_ByManager_LearnsAtOnceAndByRepIsRefused()
    {
        await _world.DecideDealsAsync(20);
        await _world.Renew.RunAsync(None);
        await _world.DecideDealsAsync(20, seed: 9);

        Assert.NotNull(await _world.See.AskAsync(_world.World.People.Rep, ModelTarget.DealWin, None));
        Assert.DoesNotContain(ModelTarget.DealWin, await _world.Renew.RunAsync(None));

        _world.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await _world.See.AskAsync(_world.World.People.Manager, ModelTarget.DealWin, None));
        Assert.True((await _world.See.RunAsync(_world.World.People.Manager, ModelTarget.DealWin, None)).IsTraining);
        Assert.Contains(ModelTarget.DealWin, await _world.Renew.RunAsync(None));

        var report = await _world.See.RunAsync(_world.World.People.Rep, ModelTarget.DealWin, None);
        Assert.False(report.IsTraining);
        Assert.Equal((2, _world.World.People.Manager.Name), (report.InForce!.Number, report.InForce.TrainedBy));
    }

    [Fact]
    public async Task Claim_NodeThatDied_IsTakenOverAndItsLateAnswerIsNotKept()
    {
        var lease = TimeSpan.FromMinutes(5);
        var model = new LearntModel { Name = "deal won", Basis = ModelBasis.BaseRates, Says = "", TrainedAt = _world.Time.GetUtcNow(), Cases = 0, Positives = 0, Negatives = 0, Share = 0, BaseRates = [] };
        var dead = await _world.Store.ClaimAsync(ModelTarget.DealWin, isMissing: true, lease, None);
        Assert.NotNull(dead);
        Assert.Null(await _world.Store.ClaimAsync(ModelTarget.DealWin, isMissing: true, lease, None));

        _world.Time.Advance(lease + TimeSpan.FromSeconds(1));
        var next = await _world.Store.ClaimAsync(ModelTarget.DealWin, isMissing: true, lease, None);

        Assert.NotNull(next);
        Assert.False(await _world.Store.FinishAsync(dead, model, 1, None));
        Assert.True(await _world.Store.FinishAsync(next, model, 1, None));
        Assert.Single(await VersionsAsync());
    }

    [Fact]
    public async Task Reckon_DealThatChanged_IsReckonedAloneAndAClosedOneIsForgotten()
    {
        await _world.DecideDealsAsync(300);
        var moved = await _world.OpenDealAsync("Advert");
        var closed = await _world.OpenDealAsync("Referral");
        await _world.Renew.RunAsync(None);
        await _world.Reckon.RunAsync(None);

        await using (var db = _world.World.Database.CreateDbContext())
        {
            db.Add((await db.Deals.SingleAsync(x => x.Id == moved.Id)).MoveTo(_world.World.Late, _world.Time.GetUtcNow())!);
            db.Add((await db.Deals.SingleAsync(x => x.Id == closed.Id)).MoveTo(_world.World.Won, _world.Time.GetUtcNow())!);
            await db.SaveChangesAsync();
        }

        Assert.Equal(1, await _world.Reckon.RunAsync(None));
        Assert.Equal(0, await _world.Reckon.RunAsync(None));
        await using var after = _world.World.Database.CreateDbContext();
        Assert.Equal([moved.Id], await after.DealChances.Select(x => x.DealId).ToListAsync());
    }

    [Fact]
    public async Task Forecast_LearntChances_AreItsFigureAndTheOrderOfTheTopDeals()
    {
        await _world.DecideDealsAsync(300);
        var advert = await _world.OpenDealAsync("Advert");
        var referral = await _world.OpenDealAsync("Referral");
        await _world.Renew.RunAsync(None);
        await _world.Reckon.RunAsync(None);

        var figures = (await ForecastAsync()).Figures;
        var top = (await new PipelineQueries(_world.World.Database, _world.World.Organisation, _world.Time)
            .ReadAsync(_world.World.People.Admin, AnalyticsWorld.Quarter, None)).Top;

        Assert.Equal([referral.Id, advert.Id], top.Select(x => x.Id));
        Assert.Equal(figures.Won + top.Sum(x => x.Weight!.Value), figures.Learnt!.Value, 4);
        Assert.All(top, x => Assert.NotNull(x.Learnt));
    }

    private Task<Domain.Analytics.Forecast.ForecastReport> ForecastAsync() =>
        new ForecastQueries(_world.World.Database, _world.World.Organisation, new ConversionSource(_world.World.Database), _world.Time)
            .ReadAsync(_world.World.People.Admin, AnalyticsWorld.Quarter, None);

    private Task<IReadOnlyList<ModelSummary>> VersionsAsync() => _world.Store.VersionsAsync(ModelTarget.DealWin, 10, None);
}
