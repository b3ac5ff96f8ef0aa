using Microsoft.EntityFrameworkCore;
using RevOps.Domain;
using RevOps.Domain.Accounts;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;
using RevOps.Infrastructure.Governance;
using RevOps.Tests.Support;

namespace RevOps.Tests.Deals;

public sealed class DealStorageTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Save_DealWithItsHistory_ReadsTheSame()
    {
        var database = await TestDatabase.CreateAsync(postgres);
        var open = new DealStage(DealStage.DefaultPipeline, "Proposal", 3, DealState.Open, 60, isLate: false);
        var won = new DealStage(DealStage.DefaultPipeline, "Closed won", 9, DealState.Won, 100, isLate: true);
        var account = new Account("Pellworth Freight", "pellworth.example");
        var person = new Contact(account.Id, "Helen Brightwell", "Finance Director", "Helen@pellworth.example");
        var deal = new Deal("Pellworth rollout", open, Start) { AccountId = account.Id, Amount = 48_000.5m, Currency = "EUR", ClosesOn = new(2026, 5, 1) };
        deal.ComesFrom("salesforce", "006A", null);
        deal.CustomFields = new Dictionary<string, string> { ["Tier__c"] = "Gold" };
        var slip = deal.ExpectOn(new(2026, 6, 1), Start.AddDays(10))!;
        var move = deal.MoveTo(won, Start.AddDays(20))!;
        await using (var db = database.CreateDbContext())
        {
            db.AddRange(open, won, account, person, deal, slip, move, new DealContact(deal.Id, person.Id, "Economic buyer"));
            db.Add(new Activity(ActivityKind.Meeting, Start.AddDays(3), "Workshop") { DealId = deal.Id, ContactId = person.Id });
            await db.SaveChangesAsync();
        }

        await using var read = database.CreateDbContext();
        var found = await read.Deals.SingleAsync();
        Assert.Equal(new Money(48_000.5m, "EUR"), found.Value);
        Assert.Equal((DealState.Won, 1, Start.AddDays(20)), (found.State, found.Slips, found.ClosedAt));
        Assert.Equal("Gold", found.CustomFields!["Tier__c"]);
        Assert.Equal(open.Id, (await read.DealStageChanges.SingleAsync()).FromStageId);
        Assert.True((await read.DealCloseDateChanges.SingleAsync()).IsSlip);
        Assert.Equal(person.Id, (await read.DealContacts.SingleAsync()).ContactId);
        Assert.Equal(deal.Id, (await read.Activities.SingleAsync()).DealId);
    }

    [Fact]
    public async Task Save_SameIdOfOneSourceTwice_IsRefused()
    {
        var database = await TestDatabase.CreateAsync(postgres);
        await using var db = database.CreateDbContext();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var lead = new Lead("Joe", Start);
            lead.ComesFrom("salesforce", "00Q1", null);
            db.Add(lead);
        }

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task VisibleTo_EachRole_SeesOwnTeamsOrAll()
    {
        var database = await TestDatabase.CreateAsync(postgres);
        var people = await TestPeople.AddAsync(database);
        var stage = new DealStage(DealStage.DefaultPipeline, "Open", 1, DealState.Open, 10, isLate: false);
        await using (var db = database.CreateDbContext())
        {
            db.Add(stage);
            db.AddRange(
                Deal("own", people.Rep.UserId, people.North),
                Deal("colleague's", people.Colleague.UserId, people.North),
                Deal("other team's", people.OtherRep.UserId, people.South),
                Deal("nobody's", null, null));
            await db.SaveChangesAsync();
        }

        Assert.Equal(["own"], await SeenAsync(people.Rep));
        Assert.Equal(["colleague's", "own"], await SeenAsync(people.Manager));
        Assert.Equal(4, (await SeenAsync(people.Analyst)).Count);

        Deal Deal(string name, UserId? owner, TeamId? team)
        {
            var deal = new Deal(name, stage, Start);
            deal.Give(owner, team);
            return deal;
        }

        async Task<List<string>> SeenAsync(Viewer viewer)
        {
            await using var db = database.CreateDbContext();
            return await db.Deals.VisibleTo(viewer).OrderBy(x => x.Name).Select(x => x.Name).ToListAsync();
        }
    }
}
