using RevOps.Domain.Accounts.Listing;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Tests.Support;

namespace RevOps.Tests.Accounts.Workbench;

public sealed class AccountQueriesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task List_EachRole_SeesOwnTeamsOrAll()
    {
        var world = await AccountWorld.CreateAsync(postgres);
        await world.AddAsync("Own", world.People.Rep);
        await world.AddAsync("Colleague", world.People.Colleague);
        var foreign = await world.AddAsync("Foreign", world.People.OtherRep);

        Assert.Equal(["Own"], await NamesAsync(world, world.People.Rep, new()));
        Assert.Equal(["Colleague", "Own"], await NamesAsync(world, world.People.Manager, new()));
        Assert.Equal(3, (await NamesAsync(world, world.People.Analyst, new())).Length);
        Assert.Null(await world.See.RunAsync(world.People.Rep, foreign.Id, default));
    }

    [Fact]
    public async Task List_SortedAndAsked_UsesTheReckonedFigures()
    {
        var world = await AccountWorld.CreateAsync(postgres);
        var big = await world.AddAsync("Big");
        var small = await world.AddAsync("Small");
        await world.AddAsync("Unknown");
        await world.SignAsync(big, 90_000, monthly: 3100);
        await world.SignAsync(small, 1000);
        await world.UseAsync(big, 200, 100);
        await world.ReckonAllAsync();

        Assert.Equal(["Big", "Small", "Unknown"], await NamesAsync(world, world.People.Admin, new() { Sort = AccountSort.Arr, Descending = true }));
        Assert.Equal(["Small", "Big", "Unknown"], await NamesAsync(world, world.People.Admin, new() { Sort = AccountSort.Arr }));
        Assert.Equal(["Big"], await NamesAsync(world, world.People.Admin, new() { Segment = "Commit" }));
        Assert.Equal(["Unknown"], await NamesAsync(world, world.People.Admin, new() { Segment = "Prospect" }));
        Assert.Empty(await NamesAsync(world, world.People.Admin, new() { Question = AccountQuestion.Renewals }));
        Assert.Equal(["Commit", "Product-led", "Prospect"], (await world.Queries.ChoicesAsync(world.People.Admin, default)).Segments);
    }

    [Fact]
    public async Task Find_Events_AreTheAccountsOwnAndThoseOfDealsThatTheViewerSees()
    {
        var world = await AccountWorld.CreateAsync(postgres);
        var account = await world.AddAsync("Own", world.People.Rep);
        var stage = new DealStage(DealStage.DefaultPipeline, "Discovery", 1, DealState.Open, 20, isLate: false);
        var (own, foreign) = (Deal("Own", world.People.Rep), Deal("Foreign", world.People.OtherRep));
        await world.SaveAsync(stage, own, foreign, Note(own, "Seen", "1@mail"), Note(foreign, "Hidden", "2@mail"), Note(foreign, "Seen", "1@mail"));

        Assert.Equal(["Seen"], (await world.Queries.FindAsync(world.People.Rep, account.Id, default))!.Events.Select(x => x.Title));
        Assert.Equal(["Hidden", "Seen"], (await world.Queries.FindAsync(world.People.Admin, account.Id, default))!.Events.Select(x => x.Title).Order());

        Deal Deal(string name, Viewer owner)
        {
            var deal = new Deal(name, stage, AccountWorld.Now.AddDays(-20)) { AccountId = account.Id };
            deal.Give(owner.UserId, owner.TeamIds[0]);
            return deal;
        }

        static AttachedNote Note(Deal deal, string title, string message)
        {
            var note = new AttachedNote(isEmail: true, title, "Words", AccountWorld.Now.AddDays(-1), null, AccountWorld.Now);
            note.BelongsTo(deal);
            note.Between("Ada", null, message, ActivityDirection.Inbound);
            return note;
        }
    }

    private static async Task<string[]> NamesAsync(AccountWorld world, Viewer viewer, AccountFilter filter) =>
        [.. (await world.Queries.ListAsync(viewer, filter, AccountWorld.Today, default)).Items.Select(x => x.Name)];
}
