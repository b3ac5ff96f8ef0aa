using Microsoft.EntityFrameworkCore;
using RevOps.Domain;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Pipeline;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Analytics.Pipeline;
using RevOps.Tests.Support;

namespace RevOps.Tests.Analytics.Pipeline;

public sealed class PipelineQueriesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private AnalyticsWorld _world = null!;

    private PipelineQueries Queries => new(_world.Database, _world.Organisation, _world.Time);

    public async Task InitializeAsync()
    {
        _world = await AnalyticsWorld.CreateAsync(postgres);
        await _world.AddDealsAsync(120, seed: 7);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Read_EveryScope_HasPartsThatSumToTheWholeAndRowsThatAreTheFigure()
    {
        foreach (var viewer in new[] { _world.People.Rep, _world.People.Manager, _world.People.Analyst })
        {
            var report = await Queries.ReadAsync(viewer, AnalyticsWorld.Quarter, None);
            var rows = await Queries.RowsAsync(viewer, Open(AnalyticsWorld.Quarter), 0, None);

            Assert.True(report.Open.Count > 0);
            Same(report.Open, rows.Sum);
            Same(report.Open, report.Ages.Aggregate(MoneySum.None("USD"), (sum, x) => sum.Plus(x.Sum)));
            foreach (var stage in report.Stages)
            {
                Same(stage.Sum, (await Queries.RowsAsync(viewer, Open(AnalyticsWorld.Quarter) with { Stage = stage.Id }, 0, None)).Sum);
            }

            foreach (var age in report.Ages)
            {
                Same(age.Sum, (await Queries.RowsAsync(viewer, Open(AnalyticsWorld.Quarter) with { By = DealDimension.Age, Value = age.Name }, 0, None)).Sum);
            }
        }
    }

    [Fact]
    public async Task Read_FiltersInAnyWay_LeaveTheSame()
    {
        var (admin, quarter) = (_world.People.Admin, AnalyticsWorld.Quarter);
        var north = await Queries.ReadAsync(admin, quarter with { Team = _world.People.North }, None);
        var south = await Queries.ReadAsync(admin, quarter with { Team = _world.People.South }, None);
        var manager = await Queries.ReadAsync(_world.People.Manager, quarter, None);
        var own = await Queries.ReadAsync(admin, quarter with { Owner = _world.People.Rep.UserId }, None);
        var both = await Queries.ReadAsync(_world.People.Manager, quarter with { Team = _world.People.North, Owner = _world.People.Rep.UserId }, None);

        Same((await Queries.ReadAsync(admin, quarter, None)).Open, north.Open.Plus(south.Open));
        Same(north.Open, manager.Open);
        Same(own.Open, both.Open);
        Same(own.Open, (await Queries.ReadAsync(_world.People.Rep, quarter, None)).Open);
    }

    [Fact]
    public async Task Read_Rep_HoldsOnlyTheirDeals()
    {
        var rep = _world.People.Rep;
        var rows = await Queries.RowsAsync(rep, new DealSlice(), 0, None);
        var others = await Queries.RowsAsync(rep, new DealSlice { Owner = _world.People.Colleague.UserId }, 0, None);
        var report = await Queries.ReadAsync(rep, AnalyticsWorld.Quarter, None);

        Assert.All(rows.Items, x => Assert.Equal(rep.UserId, x.OwnerId));
        Assert.All(report.Top, x => Assert.Equal(rep.UserId, x.OwnerId));
        Assert.Equal(0, others.Sum.Count);
    }

    [Fact]
    public async Task Read_MoneyWithoutARate_StandsBesideTheSum()
    {
        var report = await Queries.ReadAsync(_world.People.Admin, AnalyticsWorld.Quarter, None);
        await using var db = _world.Database.CreateDbContext();
        var deals = await db.Deals.Where(x => x.State == DealState.Open && x.ClosesOn >= AnalyticsWorld.Quarter.From && x.ClosesOn <= AnalyticsWorld.Quarter.To).ToListAsync();

        Assert.Equal(deals.Where(x => x.Currency == "USD").Sum(x => x.Amount) + (deals.Where(x => x.Currency == "EUR").Sum(x => x.Amount) * 1.1m), report.Open.Total.Amount);
        Assert.Equal([new Money(deals.Where(x => x.Currency == "CHF").Sum(x => x.Amount)!.Value, "CHF")], report.Open.Unconverted);
        Assert.Equal(deals.Count(x => x.Amount is null || x.Currency is null), report.Open.Unknown);
        Assert.Equal(report.Top.OrderByDescending(x => x.Weight), report.Top);
    }

    [Theory]
    [InlineData(DealDimension.Industry)]
    [InlineData(DealDimension.Size)]
    [InlineData(DealDimension.Source)]
    [InlineData(DealDimension.Region)]
    [InlineData(DealDimension.Owner)]
    public async Task WinRates_EachProperty_CountsEveryDealOnceAndLeadsToIt(DealDimension by)
    {
        var cohort = new AnalyticsFilter { From = AnalyticsWorld.Today.AddYears(-1), To = AnalyticsWorld.Today };
        var rates = await Queries.WinRatesAsync(_world.People.Admin, cohort, by, None);

        Assert.Equal(120, rates.Sum(x => x.Won.Count + x.Open));
        foreach (var row in rates.Where(_ => by != DealDimension.Owner))
        {
            var rows = await Queries.RowsAsync(_world.People.Admin, new DealSlice { By = by, Value = row.Value, CreatedFrom = cohort.From, CreatedTo = cohort.To }, 0, None);
            Assert.Equal(row.Won.Count + row.Open, rows.Sum.Count);
        }
    }

    [Fact]
    public async Task Quota_OfTeamsAndReps_IsTakenOnceAndByItsShareOfDays()
    {
        await using (var db = _world.Database.CreateDbContext())
        {
            db.Add(new Quota(new(2026, 4, 1), new(2026, 6, 30), 910_000, "USD") { TeamId = _world.People.North });
            db.Add(new Quota(new(2026, 4, 1), new(2026, 6, 30), 400_000, "USD") { TeamId = _world.People.North, OwnerId = _world.People.Rep.UserId });
            await db.SaveChangesAsync();
        }

        var team = await Queries.ReadAsync(_world.People.Manager, AnalyticsWorld.Quarter, None);
        var rep = await Queries.ReadAsync(_world.People.Rep, AnalyticsWorld.Quarter, None);
        var part = await Queries.ReadAsync(_world.People.Manager, AnalyticsWorld.Quarter with { To = new(2026, 4, 10) }, None);
        var south = await Queries.ReadAsync(_world.People.OtherManager, AnalyticsWorld.Quarter, None);

        Assert.Equal((910_000m, false, QuotaLevel.Teams), (team.Quota!.Amount.Amount, team.Quota.IsShare, team.Quota.Of));
        Assert.Equal((400_000m, QuotaLevel.Reps), (rep.Quota!.Amount.Amount, rep.Quota.Of));
        Assert.Equal((100_000m, true), (Math.Round(part.Quota!.Amount.Amount), part.Quota.IsShare));
        Assert.Null(south.Quota);
        Assert.Null(south.Coverage);
    }

    private static DealSlice Open(AnalyticsFilter filter) => new() { State = DealState.Open, ClosesFrom = filter.From, ClosesTo = filter.To };

    private static void Same(MoneySum expected, MoneySum actual)
    {
        Assert.Equal((expected.Total, expected.Count, expected.Unknown), (actual.Total, actual.Count, actual.Unknown));
        Assert.Equal(expected.Unconverted, actual.Unconverted);
    }
}
