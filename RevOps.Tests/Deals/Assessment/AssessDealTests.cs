using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using RevOps.Domain.Accounts;
using RevOps.Domain.Calls;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.List;
using RevOps.Domain.Deals.Meddpicc;
using RevOps.Domain.Deals.Meddpicc.Assessing;
using RevOps.Infrastructure.Deals.Assessment;
using RevOps.Tests.Support;

namespace RevOps.Tests.Deals.Assessment;

public sealed class AssessDealTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly string[] Talk =
    [
        "Who signs this off on your side?",
        "Our CFO Dan Berg signs anything above twenty thousand.",
        "And what else are you looking at?",
        "We are also talking to Northwind.",
    ];

    [Fact]
    public async Task Watch_CallOfADeal_IsReadAndStored()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout", closes: new(2026, 3, 1));
        await RunAsync(world);
        await world.CallAsync(deal.Id, DealWorld.Start.AddHours(-2), Talk);

        Assert.Equal(1, await RunAsync(world));

        var found = (await world.Details.FindAsync(world.People.Rep, deal.Id, CancellationToken.None))!;
        var buyer = found.Assessment!.Letters[(int)MeddpiccLetter.EconomicBuyer];
        Assert.Contains("Dan", buyer.Value!, StringComparison.Ordinal);
        Assert.NotNull(found.Sources[buyer.Evidence[0].Source].Call);
        Assert.NotNull(found.Item.Health);
        Assert.NotNull(found.Item.TopRisk);
        Assert.Contains(found.People, x => x is { Name: "Carl Customer", Calls: 1 });
        Assert.Equal(0, await RunAsync(world));
    }

    [Fact]
    public async Task TakeDue_TwoNodes_ShareWithoutOverlap()
    {
        var world = await DealWorld.CreateAsync(postgres);
        foreach (var i in Enumerable.Range(0, 6))
        {
            await world.DealAsync($"deal {i}");
        }

        var taken = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => new DealAssessments(world.Database, world.Time).TakeDueAsync(20, TimeSpan.FromMinutes(5), CancellationToken.None)));

        var all = taken.SelectMany(x => x).ToList();
        Assert.Equal(6, all.Count);
        Assert.Equal(6, all.Distinct().Count());
    }

    [Fact]
    public async Task Watch_MovedDeal_IsJudgedAnew()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout");
        await RunAsync(world);
        await world.Move.RunAsync(world.People.Rep, deal.Id, world.Proposal.Id, deal.Version, CancellationToken.None);

        Assert.Equal(1, await RunAsync(world));
    }

    [Fact]
    public async Task Decide_Confirmed_StaysWhateverIsSaidLater()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout");
        await world.CallAsync(deal.Id, DealWorld.Start.AddDays(-3), Talk);
        var decided = await world.Letters.RunAsync(world.People.Rep, deal.Id, Choice(LetterVerdict.Corrected, "Helen Brightwell"), CancellationToken.None);
        world.Time.Advance(TimeSpan.FromDays(2));
        await world.CallAsync(deal.Id, DealWorld.Start.AddDays(1), Talk);

        var buyer = await BuyerAsync(world, deal.Id);

        Assert.Equal((LetterState.Confirmed, "Helen Brightwell"), (buyer.State, buyer.Value));
        Assert.NotEmpty(buyer.Against);
        await world.Letters.UndoAsync(world.People.Rep, decided.Value!.Decision, CancellationToken.None);
        Assert.Contains("Dan", (await BuyerAsync(world, deal.Id)).Value!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_Rejected_IsGoneUntilSaidAgain()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout");
        await world.CallAsync(deal.Id, DealWorld.Start.AddDays(-3), Talk);
        var read = (await BuyerAsync(world, deal.Id)).Value!;
        Assert.False((await world.Letters.RunAsync(world.People.Rep, deal.Id, Choice(LetterVerdict.Rejected, read), CancellationToken.None)).IsSuccess);
        await world.Letters.RunAsync(world.People.Rep, deal.Id, Choice(LetterVerdict.Rejected, read) with { Reason = "He left" }, CancellationToken.None);
        Assert.Equal(LetterState.Empty, (await BuyerAsync(world, deal.Id)).State);

        world.Time.Advance(TimeSpan.FromDays(2));
        await world.CallAsync(deal.Id, DealWorld.Start.AddDays(1), Talk);

        Assert.Equal(LetterState.Suggested, (await BuyerAsync(world, deal.Id)).State);
    }

    [Fact]
    public async Task Decide_TwoAtOnce_OneIsToldOfTheOther()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout");

        var both = await Task.WhenAll(
            world.Letters.RunAsync(world.People.Rep, deal.Id, Choice(LetterVerdict.Corrected, "One"), CancellationToken.None),
            world.Letters.RunAsync(world.People.Manager, deal.Id, Choice(LetterVerdict.Corrected, "Other"), CancellationToken.None));

        Assert.Equal(DealErrorKind.Conflict, Assert.Single(both, x => !x.IsSuccess).Error!.Kind);
        Assert.Equal(DealErrorKind.Forbidden, (await world.Letters.RunAsync(world.People.Analyst, deal.Id, Choice(LetterVerdict.Corrected, "x"), CancellationToken.None)).Error!.Kind);
    }

    [Fact]
    public async Task Actions_DismissedWithAReason_CanBeOpenedAgain()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout");
        var choice = new ActionChoice("risk:no-next-step", "Propose one next step", Done: false, null);

        Assert.Equal(DealErrorKind.Invalid, (await world.Actions.RunAsync(world.People.Rep, deal.Id, choice, CancellationToken.None)).Error!.Kind);
        var dismissed = await world.Actions.RunAsync(world.People.Rep, deal.Id, choice with { Reason = "Agreed by phone" }, CancellationToken.None);
        Assert.Equal(DealErrorKind.Conflict, (await world.Actions.RunAsync(world.People.Manager, deal.Id, choice with { Done = true }, CancellationToken.None)).Error!.Kind);
        await world.Actions.UndoAsync(world.People.Rep, dismissed.Value!.Decision, CancellationToken.None);
        Assert.True((await world.Actions.RunAsync(world.People.Manager, deal.Id, choice with { Done = true }, CancellationToken.None)).IsSuccess);
    }

    [Fact]
    public async Task AddCall_AccountWithOneOpenDeal_IsAboutIt()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var account = new Account("Pellworth", "pellworth.example");
        await world.SaveAsync(account);
        var deal = await world.DealAsync("Rollout", account: account.Id);
        var call = new CallBuilder().Of(world.People.Rep).With(account.Id).Build();

        await world.Calls.AddAsync([call], [], CancellationToken.None);

        await using var db = world.Database.CreateDbContext();
        Assert.Equal(deal.Id, (await db.Calls.SingleAsync()).DealId);
    }

    [Fact]
    public async Task Link_CallOfAnother_CountsHereAndNoLongerThere()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var (one, two) = (await world.DealAsync("One"), await world.DealAsync("Two"));
        await world.CallAsync(one.Id, DealWorld.Start.AddDays(-3), Talk);
        var call = (await CallAsync(world)).Id;

        Assert.False((await world.Links.RunAsync(world.People.OtherRep, call, two.Id, two.Id, CancellationToken.None)).IsSuccess);
        Assert.Equal(one.Id, (await world.Links.RunAsync(world.People.Rep, call, two.Id, two.Id, CancellationToken.None)).Value!.Before.Deal);

        Assert.Equal(LetterState.Empty, (await BuyerAsync(world, one.Id)).State);
        Assert.Equal(LetterState.Suggested, (await BuyerAsync(world, two.Id)).State);
    }

    [Fact]
    public async Task Link_TakenBack_IsAsItWasAndNobodysWord()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var (one, two) = (await world.DealAsync("One"), await world.DealAsync("Two"));
        await world.CallAsync(one.Id, DealWorld.Start.AddDays(-3), Talk);
        var call = await CallAsync(world);

        var linked = (await world.Links.RunAsync(world.People.Rep, call.Id, two.Id, two.Id, CancellationToken.None)).Value!;
        Assert.Equal(DealErrorKind.NotFound, (await world.Links.UndoAsync(world.People.OtherRep, linked, two.Id, CancellationToken.None)).Error!.Kind);
        Assert.True((await world.Links.UndoAsync(world.People.Rep, linked, two.Id, CancellationToken.None)).IsSuccess);

        call = await CallAsync(world);
        Assert.Equal((one.Id, DealSaidBy.Nobody), (call.DealId, call.DealSaidBy));
        Assert.Equal(LetterState.Suggested, (await BuyerAsync(world, one.Id)).State);
        Assert.Equal(DealErrorKind.Conflict, (await world.Links.UndoAsync(world.People.Rep, linked, two.Id, CancellationToken.None)).Error!.Kind);
    }

    [Fact]
    public async Task Link_TakenOffByAPerson_IsNotTiedToALaterDeal()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var account = new Account("Pellworth", "pellworth.example");
        await world.SaveAsync(account);
        var one = await world.DealAsync("One", account: account.Id);
        await world.Calls.AddAsync([new CallBuilder().Of(world.People.Rep).With(account.Id).On(DealWorld.Start).Build()], [], CancellationToken.None);
        await world.Links.RunAsync(world.People.Rep, (await CallAsync(world)).Id, null, one.Id, CancellationToken.None);

        await using (var db = world.Database.CreateDbContext())
        {
            await db.LinkCallsAsync([one.Id], CancellationToken.None);
        }

        Assert.Null((await CallAsync(world)).DealId);
    }

    [Fact]
    public async Task Gaps_OfTheOnlyOpenDeal_AreItsNextQuestions()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var account = new Account("Pellworth", "pellworth.example");
        await world.SaveAsync(account);
        var deal = await world.DealAsync("Rollout", account: account.Id);
        var gaps = new DealGaps(world.Database);
        Assert.Null(await gaps.OfAccountAsync(account.Id, CancellationToken.None));
        await RunAsync(world);

        Assert.Equal(8, (await gaps.OfAccountAsync(account.Id, CancellationToken.None))!.Count);
        await world.Letters.RunAsync(world.People.Rep, deal.Id, Choice(LetterVerdict.Corrected, "Helen"), CancellationToken.None);
        Assert.DoesNotContain(await gaps.OfAccountAsync(account.Id, CancellationToken.None) ?? [], x => x.Slot == "economic-buyer");
        await world.DealAsync("Second", account: account.Id);
        Assert.Null(await gaps.OfAccountAsync(account.Id, CancellationToken.None));
    }

    [Fact]
    public async Task List_AtRisk_HoldsDealsOfLowHealthOnly()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout", closes: new(2026, 3, 1));
        await RunAsync(world);
        await using (var db = world.Database.CreateDbContext())
        {
            await db.DealAssessments.ExecuteUpdateAsync(x => x.SetProperty(r => r.Health, 30d));
        }

        var page = await world.Queries.ListAsync(world.People.Rep, new DealFilter { AtRisk = true, Sort = DealSort.Health }, CancellationToken.None);

        Assert.Equal((deal.Id, 30d), (page.Items.Single().Id, page.Items.Single().Health));
    }

    private static async Task<Call> CallAsync(DealWorld world)
    {
        await using var db = world.Database.CreateDbContext();
        return await db.Calls.AsNoTracking().SingleAsync();
    }

    private static LetterChoice Choice(LetterVerdict verdict, string value) => new(MeddpiccLetter.EconomicBuyer, verdict, value, null, 0);

    private static Task<int> RunAsync(DealWorld world) =>
        new DealWatch(world.Assessments, world.Assess, world.Time, NullLogger<DealWatch>.Instance).RunOnceAsync(CancellationToken.None);

    private static async Task<LetterAssessment> BuyerAsync(DealWorld world, DealId deal) =>
        (await world.Assess.RunAsync(deal, CancellationToken.None))!.Letters[(int)MeddpiccLetter.EconomicBuyer];
}
