using RevOps.Domain.Accounts.Listing;
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

    private static async Task<string[]> NamesAsync(AccountWorld world, Viewer viewer, AccountFilter filter) =>
        [.. (await world.Queries.ListAsync(viewer, filter, AccountWorld.Today, default)).Items.Select(x => x.Name)];
}
