using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Accounts.Listing;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Pipeline;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.List;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Listing;
using RevOps.Infrastructure.Accounts;
using RevOps.Infrastructure.Analytics.Forecast;
using RevOps.Infrastructure.Analytics.Pipeline;
using RevOps.Infrastructure.Deals.List;
using RevOps.Infrastructure.Leads;
using RevOps.Tests.Support;

namespace RevOps.Tests.Analytics;

/// <summary>What holds for every list and figure, over deals of all kinds: parts make the whole, filters go together, nobody sees more than theirs.</summary>
public sealed class WholeAndPartsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private AnalyticsWorld _world = null!;

    private DealQueries Deals => new(_world.Database, _world.Organisation, _world.Time);

    private Viewer[] Everybody => [_world.People.Rep, _world.People.OtherRep, _world.People.Manager, _world.People.OtherManager, _world.People.Analyst, _world.People.Admin];

    public async Task InitializeAsync()
    {
        _world = await AnalyticsWorld.CreateAsync(postgres);
        await _world.AddDealsAsync(160, seed: 31);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Deals_ByAnyProperty_SumToTheWhole()
    {
        foreach (var viewer in Everybody)
        {
            var all = await ListAsync(viewer, new() { State = null });
            Same(all, await EachAsync(viewer, Enum.GetValues<DealState>().Select(x => new DealFilter { State = x })));
            Same(all, await EachAsync(viewer, new[] { _world.Open, _world.Late, _world.Won, _world.Lost }.Select(x => new DealFilter { State = null, Stage = x.Id })));
            Same(all, await EachAsync(viewer, new[] { _world.People.North, _world.People.South }.Select(x => new DealFilter { State = null, Team = x })));
            Same(all, await EachAsync(viewer, Everybody.Append(_world.People.Colleague).Select(x => new DealFilter { State = null, Owner = x.UserId })));
        }
    }

    [Fact]
    public async Task Deals_Pages_HoldEachDealOnceInEveryOrder()
    {
        var all = (await ListAsync(_world.People.Analyst, new() { State = null })).Items.Select(x => x.Id.Value).Order().ToList();
        foreach (var sort in Enum.GetValues<DealSort>())
        {
            List<Guid> seen = [];
            for (var page = 0; page * 35 < all.Count; page++)
            {
                seen.AddRange((await ListAsync(_world.People.Analyst, new() { State = null, Sort = sort, Descending = true, Page = page, PageSize = 35 })).Items.Select(x => x.Id.Value));
            }

            Assert.True(all.SequenceEqual(seen.Order()), $"By {sort} the pages are not the whole.");
        }
    }

    [Fact]
    public async Task Deals_TwoFilters_LeaveWhatEachLeaves()
    {
        DealFilter[] one = [new() { State = DealState.Open }, new() { State = null, AmountFrom = 30_000 }, new() { State = null, Closes = CloseWindow.ThisQuarter }, new() { State = null, Text = "deal 1" }];
        foreach (var viewer in new[] { _world.People.Rep, _world.People.Manager, _world.People.Analyst })
        {
            var left = await Task.WhenAll(one.Select(async x => (await ListAsync(viewer, x)).Items.Select(i => i.Id.Value).ToHashSet()));
            var both = await ListAsync(viewer, new() { State = DealState.Open, AmountFrom = 30_000, Closes = CloseWindow.ThisQuarter, Text = "deal 1" });

            Assert.Equal(left.Aggregate((a, b) => [.. a.Intersect(b)]).Order(), both.Items.Select(x => x.Id.Value).Order());
        }
    }

    [Fact]
    public async Task Board_Columns_AreTheListsOwnParts()
    {
        foreach (var viewer in Everybody)
        {
            var board = await Deals.BoardAsync(viewer, new(), null, None);
            foreach (var column in board.Columns.Where(x => x.Stage.Kind == DealState.Open))
            {
                var list = await ListAsync(viewer, new() { Stage = column.Stage.Id });
                Assert.Equal((list.Total, list.Sum.Value), (column.Total, column.Sum.Value));
            }
        }
    }

    [Fact]
    public async Task Figures_OfEachOwner_SumToThoseOfAll()
    {
        var pipeline = new PipelineQueries(_world.Database, _world.Organisation, _world.Time);
        var forecast = new ForecastQueries(_world.Database, _world.Organisation, new ConversionSource(_world.Database), _world.Time);
        var all = await forecast.ReadAsync(_world.People.Analyst, AnalyticsWorld.Quarter, None);
        var (weighted, won, open) = (0m, 0m, 0m);
        foreach (var owner in new[] { _world.People.Rep, _world.People.Colleague, _world.People.OtherRep })
        {
            var asked = await forecast.ReadAsync(_world.People.Analyst, AnalyticsWorld.Quarter with { Owner = owner.UserId }, None);
            var own = await forecast.ReadAsync(owner, AnalyticsWorld.Quarter, None);
            Assert.Equal(asked.Figures, own.Figures);
            (weighted, won) = (weighted + own.Figures.Weighted, won + own.Figures.Won);
            open += (await pipeline.ReadAsync(owner, AnalyticsWorld.Quarter, None)).Open.Total.Amount;
        }

        Assert.Equal((all.Figures.Weighted, all.Figures.Won), (weighted, won));
        Assert.Equal((await pipeline.ReadAsync(_world.People.Analyst, AnalyticsWorld.Quarter, None)).Open.Total.Amount, open);
    }

    [Fact]
    public async Task Rep_OnEveryPage_SeesTheirOwnAlone()
    {
        await AddCustomersAsync();
        foreach (var rep in new[] { _world.People.Rep, _world.People.Colleague, _world.People.OtherRep })
        {
            var pipeline = new PipelineQueries(_world.Database, _world.Organisation, _world.Time);
            Assert.All((await ListAsync(rep, new() { State = null })).Items, x => Assert.Equal(rep.UserId, x.OwnerId));
            Assert.All((await Deals.BoardAsync(rep, new(), null, None)).Columns.SelectMany(x => x.Items), x => Assert.Equal(rep.UserId, x.OwnerId));
            Assert.All((await pipeline.RowsAsync(rep, new(), 0, None)).Items, x => Assert.Equal(rep.UserId, x.OwnerId));
            Assert.All((await pipeline.ReadAsync(rep, AnalyticsWorld.Quarter, None)).Top, x => Assert.Equal(rep.UserId, x.OwnerId));
            Assert.Equal([rep.Name], (await new AccountQueries(_world.Database).ListAsync(rep, new(), AnalyticsWorld.Today, None)).Items.Select(x => x.Name));
            Assert.Equal([rep.Name], (await new LeadQueries(_world.Database).ListAsync(rep, new LeadFilter(), None)).Items.Select(x => x.Name));
            Assert.Equal([rep.Name], (await new LeadQueries(_world.Database).ChoicesAsync(rep, None)).Owners.Select(x => x.Name));
            var none = await ListAsync(rep, new() { State = null, Owner = _world.People.Manager.UserId });
            Assert.Equal((0, 0m), (none.Total, none.Sum.Value.Amount));
        }
    }

    private Task<DealListPage> ListAsync(Viewer viewer, DealFilter filter) => Deals.ListAsync(viewer, filter with { PageSize = filter.PageSize == 50 ? 200 : filter.PageSize }, None);

    private async Task<List<DealListPage>> EachAsync(Viewer viewer, IEnumerable<DealFilter> filters)
    {
        List<DealListPage> pages = [];
        foreach (var filter in filters)
        {
            pages.Add(await ListAsync(viewer, filter));
        }

        return pages;
    }

    private static void Same(DealListPage whole, List<DealListPage> parts)
    {
        Assert.Equal(whole.Total, parts.Sum(x => x.Total));
        Assert.Equal(whole.Sum.Value.Amount, parts.Sum(x => x.Sum.Value.Amount));
        Assert.Equal(whole.Sum.WithoutAmount, parts.Sum(x => x.Sum.WithoutAmount));
        Assert.Equal(
            whole.Sum.Unconverted.Select(x => (x.Currency, x.Amount)),
            parts.SelectMany(x => x.Sum.Unconverted).GroupBy(x => x.Currency).OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => (x.Key, x.Sum(m => m.Amount))));
    }

    private async Task AddCustomersAsync()
    {
        await using var db = _world.Database.CreateDbContext();
        foreach (var rep in new[] { _world.People.Rep, _world.People.Colleague, _world.People.OtherRep })
        {
            var account = new Account(rep.Name, null);
            account.Give(rep.UserId, rep.TeamIds[0]);
            var lead = new Lead(rep.Name, _world.Time.GetUtcNow());
            lead.Give(rep.UserId, rep.TeamIds[0]);
            db.AddRange(account, lead);
        }

        await db.SaveChangesAsync();
    }
}
