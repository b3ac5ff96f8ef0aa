using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Crm;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Analytics;
using RevOps.Infrastructure.Analytics.Snapshots;
using RevOps.Infrastructure.Demo;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Tests.Support;

namespace RevOps.Tests.Crm.Book;

/// <summary>Accounts, people and deals as they come in from a CRM on a real socket.</summary>
public sealed class ReadBookTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Run_FirstTime_BringsDealsWithHistoryOwnersAndPeople()
    {
        await using var world = await BookWorld.CreateAsync(postgres);
        var there = await world.Crm.Control.DealsAsync(1000);

        Assert.Null(await world.PollAsync());

        await using var db = world.Database.CreateDbContext();
        var deals = await db.Deals.ToListAsync();
        Assert.Equal(there.Select(x => (x.Id, x.Name)).Order(), deals.Select(x => (x.ExternalId!, x.Name)).Order());
        Assert.All(deals, x => Assert.NotNull(x.AccountId));
        Assert.All(deals, x => Assert.Equal(x.State == DealState.Open, x.ClosedAt is null));
        var names = await db.DealStages.ToDictionaryAsync(x => x.Id, x => x.Name);
        var put = deals.First(x => x.Slips > 0);
        var way = await db.DealStageChanges.Where(x => x.DealId == put.Id).OrderBy(x => x.At).ToListAsync();
        Assert.Equal("Qualification", names[way[0].ToStageId]);
        Assert.Null(way[0].FromStageId);
        Assert.Equal(put.StageId, way[^1].ToStageId);
        Assert.Equal(put.StageSince, way[^1].At);
        Assert.Equal(way.Skip(1).Select(x => x.FromStageId), way.SkipLast(1).Select(x => (DealStageId?)x.ToStageId));
        Assert.True(Assert.Single(await db.DealCloseDateChanges.Where(x => x.DealId == put.Id).ToListAsync()).IsSlip);
        Assert.All(await db.DealContacts.ToListAsync(), x => Assert.True(x.ContactId is not null && x.Role is not null));
        Assert.Equal(Assert.Single(names, x => x.Value == "Closed won").Key, deals.First(x => x.State == DealState.Won).StageId);
    }

    [Fact]
    public async Task Run_Again_StoresNothingTwice()
    {
        await using var world = await BookWorld.CreateAsync(postgres);
        await world.PollAsync();
        var (before, versions) = (await CountAsync(world), await VersionsAsync(world));

        await world.PollAsync();
        await world.PollAsync();

        Assert.Equal(before, await CountAsync(world));
        Assert.Equal(versions, await VersionsAsync(world));
    }

    [Fact]
    public async Task Run_AccountAndPersonKnownByDomainAndAddress_AreTheSameAndKeepWhatIsSaidOfThem()
    {
        await using var world = await BookWorld.CreateAsync(postgres);
        var file = DemoFiles.Accounts()[0];
        var account = new Account("As we call it", file.Domain);
        account.Describe("commit", null, null, null);
        account.Contacts.Add(new Contact(account.Id, "Ours", null, file.People[0].Email));
        await using (var db = world.Database.CreateDbContext())
        {
            db.Accounts.Add(account);
            await db.SaveChangesAsync();
        }

        await world.PollAsync();

        await using var after = world.Database.CreateDbContext();
        var same = await after.Accounts.SingleAsync(x => x.Domain == file.Domain);
        Assert.Equal((account.Id, "As we call it", "commit", file.Industry, (string?)null), (same.Id, same.Name, same.Segment, same.Industry, same.Source));
        Assert.Equal(("Ours", file.People[0].Title), await after.Contacts.Where(x => x.Email == file.People[0].Email).Select(x => new ValueTuple<string, string?>(x.Name, x.Title)).SingleAsync());
        Assert.Single(await after.Deals.Where(x => x.AccountId == account.Id).ToListAsync());
    }

    [Fact]
    public async Task Run_ChangedThere_MovesWithTheCrmsTimeAndNotesItOnce()
    {
        await using var world = await BookWorld.CreateAsync(postgres);
        await world.PollAsync();
        var deal = await world.DealAsync("closedwon");
        await world.MoveThereAsync(deal, "closedwon");
        await world.Crm.Control.EditAsync("deals", deal.ExternalId!, new Dictionary<string, string?> { ["closedate"] = "2031-01-31T00:00:00Z", ["amount"] = "77000.5" });

        await world.PollAsync();
        await world.PollAsync();

        var now = await world.FindAsync(deal.ExternalId!);
        Assert.Equal((DealState.Won, 77000.5m, new DateOnly(2031, 1, 31), deal.Slips + 1), (now.State, now.Amount, now.ClosesOn, now.Slips));
        Assert.Equal(now.StageSince, now.ClosedAt);
        Assert.True(now.Version > deal.Version);
        await using var db = world.Database.CreateDbContext();
        Assert.Single(await db.DealStageChanges.Where(x => x.DealId == deal.Id && x.ToStageId == now.StageId).ToListAsync());
    }

    [Fact]
    public async Task Run_DeletedThere_LeavesListsAndKeepsItsPast()
    {
        await using var world = await BookWorld.CreateAsync(postgres);
        await world.PollAsync();
        var deal = await world.DealAsync("closedwon");
        await new PipelineSnapshots(world.Database, new Organisation(world.Database), world.Time).TakeAsync(default);
        await world.Crm.Control.ArchiveAsync("deals", deal.ExternalId!);

        await world.PollAsync();

        await using var db = world.Database.CreateDbContext();
        Assert.False(await db.DealSpans.AnyAsync(x => x.DealId == deal.Id));
        Assert.True(await db.DealSpans.IgnoreQueryFilters().AnyAsync(x => x.DealId == deal.Id));
        Assert.False(await db.Deals.AnyAsync(x => x.Id == deal.Id));
        Assert.NotNull((await db.Deals.IgnoreQueryFilters().SingleAsync(x => x.Id == deal.Id)).ArchivedAt);
        Assert.True(await db.DealStageChanges.AnyAsync(x => x.DealId == deal.Id));
    }

    [Fact]
    public async Task Run_FaultsAndLimits_GoesOnWhereItStoppedAndLosesNothing()
    {
        await using var world = await BookWorld.CreateAsync(postgres);
        await world.Crm.Control.SetFaultsAsync(new DemoCrmFaultChange { ServerErrorPercent = 40, DropConnectionPercent = 20 });
        for (var i = 0; i < 10; i++)
        {
            await world.PollAsync();
        }

        await world.Crm.Control.SetFaultsAsync(new DemoCrmFaultChange { ServerErrorPercent = 0, DropConnectionPercent = 0, RateLimit = "TEN_SECONDLY_ROLLING" });
        Assert.Equal(CrmErrorKind.RateLimited, (await world.PollAsync())?.Kind);
        await world.Crm.Control.SetFaultsAsync(new DemoCrmFaultChange { RateLimit = "none" });
        Assert.Null(await world.PollAsync());
        Assert.NotEqual(0, (await world.Crm.Control.StateAsync()).Counts.Requests.ByRoute["owners.list"]);

        // The pause of ten seconds that the CRM asked for holds back the next poll, and then all is there
        world.Time.Advance(TimeSpan.FromSeconds(11));
        Assert.Null(await world.PollAsync());
        await using var db = world.Database.CreateDbContext();
        Assert.Equal((await world.Crm.Control.DealsAsync(1000)).Count, await db.Deals.CountAsync());
    }

    [Fact]
    public async Task Run_ScopeLacks_ReadsTheRestAndLeavesTheConnectionAlone()
    {
        await using var world = await BookWorld.CreateAsync(postgres);
        await world.Crm.Control.SetFaultsAsync(new DemoCrmFaultChange { MissingScope = "crm.objects.companies.read" });

        Assert.Equal(CrmErrorKind.MissingScope, (await world.PollAsync())?.Kind);

        await using (var db = world.Database.CreateDbContext())
        {
            Assert.True(await db.Deals.AnyAsync(x => x.AccountId == null));
            Assert.Null((await db.Connections.SingleAsync()).BlockedUntil);
            Assert.NotNull((await db.CrmReadings.SingleAsync(x => x.Kind == CrmObjectKind.Account)).Problem);
        }

        // Companies that come later are found by what was read before
        await world.Crm.Control.SetFaultsAsync(new DemoCrmFaultChange { MissingScope = "" });
        await world.PollAsync();
        await using var after = world.Database.CreateDbContext();
        Assert.False(await after.Deals.AnyAsync(x => x.AccountId == null));
        Assert.False(await after.Contacts.AnyAsync(x => x.AccountId == null && x.AccountKey != null));
    }

    private static async Task<(int, int, int, int, int, int)> CountAsync(BookWorld world)
    {
        await using var db = world.Database.CreateDbContext();
        return (await db.Deals.CountAsync(), await db.Accounts.CountAsync(), await db.Contacts.CountAsync(), await db.DealStageChanges.CountAsync(),
            await db.DealCloseDateChanges.CountAsync(), await db.DealContacts.CountAsync());
    }

    private static async Task<List<int>> VersionsAsync(BookWorld world)
    {
        await using var db = world.Database.CreateDbContext();
        return await db.Deals.OrderBy(x => x.ExternalId).Select(x => x.Version).ToListAsync();
    }
}
