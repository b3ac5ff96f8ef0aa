using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Snapshots;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Analytics.Forecast;
using RevOps.Infrastructure.Analytics.Pipeline;
using RevOps.Infrastructure.Analytics.Snapshots;
using RevOps.Tests.Support;

namespace RevOps.Tests.Analytics.Snapshots;

public sealed class PipelineSnapshotsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private AnalyticsWorld _world = null!;

    private PipelineSnapshots Snapshots => new(_world.Database, _world.Organisation, _world.Time);

    private ForecastQueries Forecasts => new(_world.Database, _world.Organisation, new ConversionSource(_world.Database), _world.Time);

    public async Task InitializeAsync() => _world = await AnalyticsWorld.CreateAsync(postgres);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Take_TwiceADay_TakesOne()
    {
        await _world.AddDealsAsync(10, seed: 1);

        Assert.True(await Snapshots.TakeAsync(None));
        Assert.False(await Snapshots.TakeAsync(None));
        Assert.Equal(1, await CountAsync());
        async Task<int> CountAsync()
        {
            await using var db = _world.Database.CreateDbContext();
            return await db.SnapshotDays.CountAsync();
        }
    }

    [Fact]
    public async Task Take_HistoryImportedAfterItsDeal_IsInTheDaysBefore()
    {
        var deal = new Deal("Imported", _world.Late, _world.Time.GetUtcNow().AddDays(-40)) { Amount = 500, Currency = "USD", ClosesOn = AnalyticsWorld.Today.AddDays(9) };
        await using (var db = _world.Database.CreateDbContext())
        {
            db.Add(deal);
            await db.SaveChangesAsync();
        }

        await Snapshots.TakeAsync(None);
        await using (var db = _world.Database.CreateDbContext())
        {
            db.Add(new DealStageChange(deal.Id, _world.Open.Id, _world.Late.Id, _world.Time.GetUtcNow().AddDays(-10)) { ImportId = ImportId.New() });
            await db.SaveChangesAsync();
        }

        await Snapshots.TakeAsync(None);

        Assert.Equal([_world.Open.Id, _world.Late.Id], (await SpansAsync()).Select(x => x.Facts.StageId));
        Assert.Equal(AnalyticsWorld.Today.AddDays(-10), (await SpansAsync())[1].From);
    }

    [Fact]
    public async Task Take_OnTheSameNode_LooksThroughHistoriesOnlyAfterAnImport()
    {
        var deal = new Deal("Imported", _world.Late, _world.Time.GetUtcNow().AddDays(-40)) { Amount = 500, Currency = "USD", ClosesOn = AnalyticsWorld.Today.AddDays(9) };
        await AddAsync(deal);
        var snapshots = Snapshots;
        await snapshots.TakeAsync(None);
        await AddAsync(new DealStageChange(deal.Id, _world.Open.Id, _world.Late.Id, _world.Time.GetUtcNow().AddDays(-10)) { ImportId = ImportId.New() });
        await snapshots.TakeAsync(None);
        Assert.Equal([_world.Late.Id], (await SpansAsync()).Select(x => x.Facts.StageId));

        var mapping = new ImportMapping { Kind = ImportKind.StageHistory, Fields = new Dictionary<string, string>() };
        var import = new Import("crm", "history.csv", 1, "", mapping, _world.People.Admin, _world.Time.GetUtcNow());
        import.Ask(ImportState.Running, _world.Time.GetUtcNow());
        import.End(ImportState.Done, null, _world.Time.GetUtcNow());
        await AddAsync(import);
        await snapshots.TakeAsync(None);

        Assert.Equal([_world.Open.Id, _world.Late.Id], (await SpansAsync()).Select(x => x.Facts.StageId));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task Take_DayByDay_IsWhatARebuildReadsFromTheHistory(int seed)
    {
        await LiveAsync(days: 25, seed);
        var daily = await SpansAsync();

        await Snapshots.RebuildAsync(None);

        Assert.NotEmpty(daily);
        Assert.Equal(daily, await SpansAsync());
        Assert.All(daily.GroupBy(x => x.Deal), x => Assert.Single(x, s => s.To is null));
    }

    [Fact]
    public async Task Waterfall_EachWeek_BeginsWhereTheOneBeforeEndedAndEndsAtThePipeline()
    {
        await LiveAsync(days: 25, seed: 21);
        var today = DateOnly.FromDateTime(_world.Time.GetUtcNow().UtcDateTime);

        var weeks = await Forecasts.WaterfallAsync(_world.People.Admin, AnalyticsWorld.Quarter, None);
        var now = await new PipelineQueries(_world.Database, _world.Organisation, _world.Time).ReadAsync(_world.People.Admin, AnalyticsWorld.Quarter, None);
        var rep = await Forecasts.WaterfallAsync(_world.People.Rep, AnalyticsWorld.Quarter, None);

        Assert.Contains(weeks, x => x.Waterfall.Changes.Count > 0);
        Assert.All(weeks, x => Assert.Equal(x.Waterfall.End, x.Waterfall.Start + x.Waterfall.Changes.Sum(c => c.Change)));
        Assert.All(weeks.Zip(weeks.Skip(1)), x => Assert.Equal(x.First.Waterfall.End, x.Second.Waterfall.Start));
        Assert.Equal((today, now.Open.Total.Amount), (weeks[^1].To, weeks[^1].Waterfall.End));
        await using var db = _world.Database.CreateDbContext();
        var own = (await db.Deals.Where(x => x.OwnerId == _world.People.Rep.UserId).Select(x => x.Id).ToListAsync()).ConvertAll(x => x.ToString());
        Assert.All(rep.SelectMany(x => x.Waterfall.Changes), x => Assert.Contains(x.Deal, own));
    }

    [Fact]
    public async Task Forecast_Figures_LieInOrderAndAreTheViewersOwn()
    {
        await _world.AddDealsAsync(80, seed: 5);
        await Snapshots.TakeAsync(None);

        var all = await Forecasts.ReadAsync(_world.People.Admin, AnalyticsWorld.Quarter, None);
        var rep = await Forecasts.ReadAsync(_world.People.Rep, AnalyticsWorld.Quarter, None);

        Assert.True(all.Figures.Won <= all.Figures.Commit && all.Figures.Commit <= all.Figures.BestCase && all.Figures.BestCase <= all.Figures.Pipeline);
        Assert.True(all.Range!.P10 <= all.Range.P90);
        Assert.True(rep.Figures.Pipeline < all.Figures.Pipeline);
        Assert.True(all.Unconverted > 0);
        Assert.Null(all.Gap);
    }

    private async Task AddAsync(object row)
    {
        await using var db = _world.Database.CreateDbContext();
        db.Add(row);
        await db.SaveChangesAsync();
    }

    // Deals are made, moved and put off at noon; snapshots are taken at midnight
    private async Task LiveAsync(int days, int seed)
    {
        var random = new Random(seed);
        DealStage[] stages = [_world.Open, _world.Late, _world.Won, _world.Lost];
        for (var day = 0; day < days; day++)
        {
            _world.Time.Advance(TimeSpan.FromHours(12));
            await using (var db = _world.Database.CreateDbContext())
            {
                foreach (var deal in await db.Deals.Where(x => x.State == DealState.Open).ToListAsync())
                {
                    if (random.Next(6) == 0 && deal.MoveTo(stages[random.Next(stages.Length)], _world.Time.GetUtcNow()) is { } move)
                    {
                        db.Add(move);
                    }

                    if (random.Next(8) == 0 && deal.ExpectOn(AnalyticsWorld.Today.AddDays(random.Next(0, 90)), _world.Time.GetUtcNow()) is { } change)
                    {
                        db.Add(change);
                    }
                }

                var fresh = new Deal($"Deal {day}", _world.Open, _world.Time.GetUtcNow()) { Amount = 1000 * (day + 1), Currency = "USD", ClosesOn = AnalyticsWorld.Today.AddDays(random.Next(0, 60)) };
                fresh.Give(_world.People.Rep.UserId, _world.People.North);
                db.Add(fresh);
                await db.SaveChangesAsync();
            }

            _world.Time.Advance(TimeSpan.FromHours(12));
            await Snapshots.TakeAsync(None);
        }
    }

    private async Task<List<(DealId Deal, DateOnly From, DateOnly? To, DealFactsThen Facts)>> SpansAsync()
    {
        await using var db = _world.Database.CreateDbContext();
        var spans = await db.DealSpans.AsNoTracking().ToListAsync();
        return [.. spans.OrderBy(x => x.DealId.Value).ThenBy(x => x.From).Select(x => (x.DealId, x.From, x.To, x.Facts))];
    }
}
