using RevOps.Domain;
using RevOps.Domain.Accounts;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.List;
using RevOps.Domain.Deals.Risk;
using RevOps.Domain.Governance;
using RevOps.Tests.Support;

namespace RevOps.Tests.Deals.List;

public sealed class DealQueriesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task List_EachRole_SeesOwnTeamsOrAll()
    {
        var world = await DealWorld.CreateAsync(postgres);
        await world.DealAsync("own");
        await world.DealAsync("colleague's", owner: world.People.Colleague);
        await world.DealAsync("other team's", owner: world.People.OtherRep);

        Assert.Equal(["own"], await NamesAsync(world, world.People.Rep));
        Assert.Equal(["colleague's", "own"], await NamesAsync(world, world.People.Manager));
        Assert.Equal(["colleague's", "other team's", "own"], await NamesAsync(world, world.People.Analyst));
        Assert.Null(await world.Details.FindAsync(world.People.OtherRep, (await world.DealAsync("hidden")).Id, CancellationToken.None));
    }

    [Fact]
    public async Task List_SeveralCurrencies_SumsByRateAndSaysWhatHasNone()
    {
        var world = await DealWorld.CreateAsync(postgres);
        await world.DealAsync("dollars", 1000);
        await world.DealAsync("euros", 1000, "EUR");
        await world.DealAsync("crowns", 500, "SEK");
        await world.DealAsync("unknown");

        var page = await world.Queries.ListAsync(world.People.Rep, new DealFilter { Sort = DealSort.Amount, Descending = true }, CancellationToken.None);

        Assert.Equal(new Money(2100, "USD"), page.Sum.Value);
        Assert.Equal([new Money(500, "SEK")], page.Sum.Unconverted);
        Assert.Equal(1, page.Sum.WithoutAmount);
        Assert.Equal(["euros", "dollars"], page.Items.Take(2).Select(x => x.Name));
    }

    [Fact]
    public async Task List_Amounts_AreComparedInTheOrganisationsCurrency()
    {
        var world = await DealWorld.CreateAsync(postgres);
        await world.DealAsync("dollars", 1000);
        await world.DealAsync("euros", 1000, "EUR");
        await world.DealAsync("crowns", 5000, "SEK");

        Assert.Equal(["euros"], await NamesAsync(world, world.People.Rep, new DealFilter { AmountFrom = 1050 }));
        Assert.Equal(["dollars"], await NamesAsync(world, world.People.Rep, new DealFilter { AmountTo = 1050 }));
    }

    [Fact]
    public async Task List_UnknownDates_ComeLastInBothDirections()
    {
        var world = await DealWorld.CreateAsync(postgres);
        await world.DealAsync("late", closes: new(2026, 6, 1));
        await world.DealAsync("none");
        await world.DealAsync("soon", closes: new(2026, 4, 1));

        Assert.Equal(["soon", "late", "none"], await NamesAsync(world, world.People.Rep, new DealFilter()));
        Assert.Equal(["late", "soon", "none"], await NamesAsync(world, world.People.Rep, new DealFilter { Descending = true }));
    }

    [Theory]
    [InlineData(CloseWindow.Overdue, "overdue")]
    [InlineData(CloseWindow.Month, "soon")]
    [InlineData(CloseWindow.NextQuarter, "next quarter")]
    public async Task List_CloseWindow_IsCountedFromToday(CloseWindow window, string expected)
    {
        var world = await DealWorld.CreateAsync(postgres);
        await world.DealAsync("overdue", closes: new(2026, 3, 1));
        await world.DealAsync("soon", closes: new(2026, 3, 20));
        await world.DealAsync("next quarter", closes: new(2026, 5, 20));

        Assert.Equal([expected], await NamesAsync(world, world.People.Rep, new DealFilter { Closes = window }));
    }

    [Fact]
    public async Task List_ThisMonth_HoldsItsPastDaysToo()
    {
        var world = await DealWorld.CreateAsync(postgres);
        await world.DealAsync("last month", closes: new(2026, 2, 28));
        await world.DealAsync("yesterday", closes: new(2026, 3, 1));
        await world.DealAsync("last day", closes: new(2026, 3, 31));
        await world.DealAsync("next month", closes: new(2026, 4, 1));

        Assert.Equal(["yesterday", "last day"], await NamesAsync(world, world.People.Rep, new DealFilter { Closes = CloseWindow.ThisMonth }));
    }

    [Fact]
    public async Task List_Stale_IsWhatTheRuleCallsSilent()
    {
        var world = await DealWorld.CreateAsync(postgres);
        await world.DealAsync("nothing known");
        var silent = await world.DealAsync("silent");
        await world.CallAsync(silent.Id, DealWorld.Start.AddDays(-14));
        var spoken = await world.DealAsync("spoken since");
        await world.CallAsync(spoken.Id, DealWorld.Start.AddDays(-40));
        await world.CallAsync(spoken.Id, DealWorld.Start.AddDays(-13));
        var written = await world.DealAsync("written since");
        written.LastActivityAt = DealWorld.Start.AddDays(-30);
        await using (var db = world.Database.CreateDbContext())
        {
            db.Update(written);
            await db.SaveChangesAsync();
        }

        await world.Attach.RunAsync(world.People.Rep, written.Id, "Note", "They asked for a date.", CancellationToken.None);

        Assert.Equal(["silent"], await NamesAsync(world, world.People.Rep, new DealFilter { Stale = true }));
        foreach (var deal in new[] { silent, spoken, written })
        {
            var risks = (await world.Assess.RunAsync(deal.Id, CancellationToken.None))!.Health.Risks;
            Assert.Equal(deal == silent, risks.Any(x => x.Key == RiskKeys.NoActivity));
        }
    }

    [Fact]
    public async Task List_Text_FindsDealsAndAccounts()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var account = new Account("Pellworth Freight", "pellworth.example");
        await world.SaveAsync(account);
        await world.DealAsync("Rollout", account: account.Id);
        await world.DealAsync("Pellworth pilot");
        await world.DealAsync("Other");

        Assert.Equal(["Pellworth pilot", "Rollout"], await NamesAsync(world, world.People.Rep, new DealFilter { Text = "PELLW", Sort = DealSort.Name }));
    }

    [Fact]
    public async Task Board_Columns_HoldAllStagesWithCountsAndSums()
    {
        var world = await DealWorld.CreateAsync(postgres);
        await world.DealAsync("one", 100);
        await world.DealAsync("two", 200, stage: world.Proposal);
        await world.DealAsync("three", 300, stage: world.Proposal);

        var board = await world.Queries.BoardAsync(world.People.Rep, new DealFilter(), null, CancellationToken.None);

        Assert.Equal(["Discovery", "Proposal", "Closed won"], board.Columns.Select(x => x.Stage.Name));
        Assert.Equal([1, 2, 0], board.Columns.Select(x => x.Total));
        Assert.Equal(500, board.Columns[1].Sum.Value.Amount);
    }

    private static async Task<IEnumerable<string>> NamesAsync(DealWorld world, Viewer viewer, DealFilter? filter = null) =>
        (await world.Queries.ListAsync(viewer, filter ?? new DealFilter { Sort = DealSort.Name }, CancellationToken.None)).Items.Select(x => x.Name);
}
