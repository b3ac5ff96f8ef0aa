using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Icp.Scoring;
using RevOps.Domain.Leads.Listing;
using RevOps.Tests.Support;

namespace RevOps.Tests.Leads.Workbench;

public sealed class LeadQueriesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task List_EachRole_SeesOwnTeamsOrAll()
    {
        var world = await LeadWorld.CreateAsync(postgres);
        var people = world.People;
        await world.AddAsync("own", people.Rep);
        await world.AddAsync("colleague's", people.Colleague);
        var foreign = await world.AddAsync("other team's", people.OtherRep);
        await world.AddAsync("nobody's");

        async Task<int> SeenAsync(Domain.Governance.Viewer viewer) => (await world.Queries.ListAsync(viewer, new LeadFilter(), default)).Total;
        Assert.Equal(1, await SeenAsync(people.Rep));
        Assert.Equal(2, await SeenAsync(people.Manager));
        Assert.Equal(4, await SeenAsync(people.Analyst));
        Assert.Null(await world.Queries.FindAsync(people.Rep, foreign.Id, default));
        Assert.NotNull(await world.Queries.FindAsync(people.OtherRep, foreign.Id, default));
    }

    [Fact]
    public async Task List_FiltersAndSearch_RestrictTogether()
    {
        var world = await LeadWorld.CreateAsync(postgres);
        await world.AddAsync("Ina Roth", with: x => (x.Company, x.LeadSource) = ("Pellworth Freight", "Web"));
        await world.AddAsync("Tom Berg", with: x => (x.Company, x.LeadSource) = ("Pellworth Freight", "Trade show"));
        await world.AddAsync("Gone", with: x => x.Disqualify("No budget", LeadWorld.Start));

        async Task<string[]> NamesAsync(LeadFilter filter) => [.. (await world.Queries.ListAsync(world.People.Admin, filter, default)).Items.Select(x => x.Name)];
        Assert.Equal(["Ina Roth"], await NamesAsync(new() { Text = "PELLWORTH", Source = "Web" }));
        Assert.Equal(["Gone"], await NamesAsync(new() { State = LeadState.Disqualified }));
        Assert.Equal(3, (await NamesAsync(new() { State = null })).Length);
        Assert.Empty(await NamesAsync(new() { Text = "%" }));
        Assert.Equal(["Web", "Trade show"], (await world.Queries.ChoicesAsync(world.People.Admin, default)).Sources.OrderByDescending(x => x));
    }

    [Fact]
    public async Task List_SortedByScore_UnknownLastInBothDirections()
    {
        var world = await LeadWorld.CreateAsync(postgres);
        await world.AddAsync("fits", with: x => (x.Industry, x.Employees, x.Title) = ("Logistics", 400, "Head of data"));
        await world.AddAsync("does not", with: x => (x.Industry, x.Employees) = ("Mining", 9));
        await world.AddAsync("unknown");
        await world.Score.WatchAsync(default);
        while (await world.Score.WorkAsync(default))
        {
        }

        foreach (var down in new[] { true, false })
        {
            var page = await world.Queries.ListAsync(world.People.Admin, new() { Sort = LeadSort.Score, Descending = down }, default);
            Assert.Equal(down ? ["fits", "does not", "unknown"] : ["does not", "fits", "unknown"], page.Items.Select(x => x.Name));
        }

        var unknown = await world.Queries.ListAsync(world.People.Admin, new() { Unscored = true }, default);
        Assert.Equal((FitBand.Unknown, null), (unknown.Items.Single().Band, unknown.Items.Single().Score));
    }

    [Fact]
    public async Task Export_Filter_GivesEveryRowInItsOrder()
    {
        var world = await LeadWorld.CreateAsync(postgres);
        foreach (var name in new[] { "b", "a", "c" })
        {
            await world.AddAsync(name);
        }

        var names = new List<string>();
        await foreach (var row in world.Queries.ExportAsync(world.People.Admin, new() { Sort = LeadSort.Name, Descending = false, Page = 7, PageSize = 1 }, default))
        {
            names.Add(row.Name);
        }

        Assert.Equal(["a", "b", "c"], names);
    }
}
