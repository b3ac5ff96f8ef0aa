using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Pipeline;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.List;
using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Listing;
using RevOps.Infrastructure.Analytics;
using RevOps.Infrastructure.Analytics.Forecast;
using RevOps.Infrastructure.Analytics.Pipeline;
using RevOps.Infrastructure.Analytics.Snapshots;
using RevOps.Infrastructure.Deals.List;
using RevOps.Infrastructure.Leads;
using RevOps.Tests.Analytics;
using RevOps.Tests.Support;

namespace RevOps.Tests.Governance;

/// <summary>A manager sees their own where it is no team's of theirs, too, although it is asked in another way then.</summary>
public sealed class SeenByTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private AnalyticsWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await AnalyticsWorld.CreateAsync(postgres);
        await _world.AddDealsAsync(60, seed: 5);
        await using var db = _world.Database.CreateDbContext();
        for (var i = 0; i < 12; i++)
        {
            var lead = new Lead($"Lead {i}", _world.Time.GetUtcNow().AddDays(-i)) { Company = $"Company {i % 3}", Status = "New" };
            lead.Give(_world.People.Rep.UserId, _world.People.North);
            db.Add(lead);
        }

        await db.SaveChangesAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task EveryQuestion_OfAManagersOwnElsewhere_IsAnsweredAsIfItWereTheTeams()
    {
        var me = _world.People.Manager.UserId;
        await using (var db = _world.Database.CreateDbContext())
        {
            await db.Deals.Where(x => x.TeamId == _world.People.South).ExecuteUpdateAsync(x => x.SetProperty(d => d.OwnerId, me).SetProperty(d => d.TeamId, d => d.Amount == null ? null : d.TeamId));
            await db.Leads.Where(x => x.Company == "Company 1").ExecuteUpdateAsync(x => x.SetProperty(l => l.OwnerId, me).SetProperty(l => l.TeamId, (Domain.Governance.TeamId?)null));
        }

        var snapshots = new PipelineSnapshots(_world.Database, _world.Organisation, _world.Time);
        await snapshots.TakeAsync(None);
        await using (var db = _world.Database.CreateDbContext())
        {
            await db.Deals.Where(x => x.OwnerId == me && x.State == DealState.Open).ExecuteUpdateAsync(x => x.SetProperty(d => d.Amount, 777m).SetProperty(d => d.Currency, "USD"));
        }

        _world.Time.Advance(TimeSpan.FromDays(1));
        await snapshots.TakeAsync(None);
        var elsewhere = await EverythingAsync();
        await using (var db = _world.Database.CreateDbContext())
        {
            var mine = db.Deals.Where(x => x.OwnerId == me);
            Assert.True(await mine.CountAsync() > 5);
            await mine.ExecuteUpdateAsync(x => x.SetProperty(d => d.TeamId, _world.People.North));
            await SpanScopes.FollowAsync(db, db.Deals, None);
            await db.Leads.Where(x => x.OwnerId == me).ExecuteUpdateAsync(x => x.SetProperty(l => l.TeamId, _world.People.North));
        }

        Assert.Equal(await EverythingAsync(), elsewhere);
    }

    private async Task<List<string>> EverythingAsync()
    {
        var (viewer, quarter) = (_world.People.Manager, AnalyticsWorld.Quarter);
        var deals = new DealQueries(_world.Database, _world.Organisation, _world.Time);
        var pipeline = new PipelineQueries(_world.Database, _world.Organisation, _world.Time);
        var forecast = new ForecastQueries(_world.Database, _world.Organisation, new ConversionSource(_world.Database), _world.Time);
        var leads = new LeadQueries(_world.Database);
        List<object?> answers = [];
        foreach (var sort in Enum.GetValues<DealSort>())
        {
            answers.Add(await deals.ListAsync(viewer, new DealFilter { Sort = sort, State = null }, None));
        }

        foreach (var filter in new DealFilter[] { new() { AtRisk = true }, new() { Stale = true }, new() { StepsFor = viewer.UserId }, new() { Text = "deal 1" }, new() { AmountFrom = 100, Closes = CloseWindow.ThisQuarter } })
        {
            answers.Add(await deals.ListAsync(viewer, filter, None));
        }

        answers.Add(await deals.BoardAsync(viewer, new(), null, None));
        answers.Add(await deals.ExportAsync(viewer, new DealFilter { State = null }, None).ToListAsync());
        answers.Add(await pipeline.ReadAsync(viewer, quarter, None));
        foreach (var by in Enum.GetValues<DealDimension>().Where(x => x != DealDimension.Age))
        {
            answers.Add(await pipeline.WinRatesAsync(viewer, quarter, by, None));
        }

        answers.Add(await pipeline.RowsAsync(viewer, new DealSlice { State = DealState.Open, ClosesFrom = quarter.From, ClosesTo = quarter.To }, 0, None));
        answers.Add(await forecast.ReadAsync(viewer, quarter, None));
        answers.Add(await forecast.WaterfallAsync(viewer, quarter, None));
        answers.Add(await forecast.TurnedAsync(viewer, quarter, None));
        answers.Add(await forecast.AccuracyAsync(viewer, quarter, None));
        foreach (var sort in Enum.GetValues<LeadSort>())
        {
            answers.Add(await leads.ListAsync(viewer, new LeadFilter { Sort = sort, State = null }, None));
        }

        answers.Add(await leads.ExportAsync(viewer, new LeadFilter { Text = "lead" }, None).ToListAsync());
        answers.Add(await leads.ChoicesAsync(viewer, None));
        return answers.ConvertAll(x => JsonSerializer.Serialize(x));
    }
}
