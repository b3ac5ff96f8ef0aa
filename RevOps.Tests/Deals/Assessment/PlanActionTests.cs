using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.List;
using RevOps.Domain.Governance;
using RevOps.Tests.Support;

namespace RevOps.Tests.Deals.Assessment;

public sealed class PlanActionTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Key = "risk:no-next-step";
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public async Task Plan_GivenToTheManager_ShowsAndCanBeTakenBack()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout");
        var mine = await world.Plans.RunAsync(world.People.Rep, deal.Id, Choice(world.People.Rep, 2), CancellationToken.None);
        var hers = await world.Plans.RunAsync(world.People.Rep, deal.Id, Choice(world.People.Manager, 5, seen: 1), CancellationToken.None);

        Assert.True(mine.IsSuccess);
        Assert.Equal(("Mona North", Today.AddDays(5), "Nora North"), await HoldsAsync(world, deal.Id));
        await world.Plans.UndoAsync(world.People.Manager, hers.Value!.Plan, CancellationToken.None);
        await world.Plans.UndoAsync(world.People.Manager, hers.Value.Plan, CancellationToken.None);
        Assert.Equal(("Nora North", Today.AddDays(2), "Nora North"), await HoldsAsync(world, deal.Id));
        await using var db = world.Database.CreateDbContext();
        Assert.Equal(
            ["deal.action-planned", "deal.action-planned", "deal.action-unplanned"],
            await db.Audit.Where(x => x.Subject == $"deal:{deal.Id}").OrderBy(x => x.Action).Select(x => x.Action).ToListAsync());
    }

    [Fact]
    public async Task List_StepsForAPerson_HoldsWhatIsPlannedForThemAndOpen()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var (hers, given, done) = (await world.DealAsync("hers"), await world.DealAsync("given away"), await world.DealAsync("done"));
        foreach (var deal in new[] { hers, given, done })
        {
            await world.Plans.RunAsync(world.People.Rep, deal.Id, Choice(world.People.Manager, 2), CancellationToken.None);
        }

        await world.Plans.RunAsync(world.People.Rep, given.Id, Choice(world.People.Rep, 2, seen: 1), CancellationToken.None);
        await world.Actions.RunAsync(world.People.Manager, done.Id, new ActionChoice(Key, "Propose one next step", Done: true, null), CancellationToken.None);

        var filter = new DealFilter { StepsFor = world.People.Manager.UserId };
        Assert.Equal(["hers"], (await world.Queries.ListAsync(world.People.Manager, filter, CancellationToken.None)).Items.Select(x => x.Name));
        Assert.Empty((await world.Queries.ListAsync(world.People.OtherRep, filter, CancellationToken.None)).Items);
    }

    [Fact]
    public async Task Plan_WhoMayNot_IsRefused()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout");
        var choice = Choice(world.People.Rep, 2);

        Assert.Equal(DealErrorKind.NotFound, await KindAsync(world, world.People.OtherRep, deal.Id, choice));
        Assert.Equal(DealErrorKind.NotFound, await KindAsync(world, world.People.Colleague, deal.Id, choice));
        Assert.Equal(DealErrorKind.NotFound, await KindAsync(world, world.People.OtherManager, deal.Id, choice));
        Assert.Equal(DealErrorKind.Forbidden, await KindAsync(world, world.People.Analyst, deal.Id, choice));
        var planned = await world.Plans.RunAsync(world.People.Manager, deal.Id, choice, CancellationToken.None);
        Assert.Equal(DealErrorKind.Forbidden, (await world.Plans.UndoAsync(world.People.Analyst, planned.Value!.Plan, CancellationToken.None)).Error!.Kind);
    }

    [Fact]
    public async Task Plan_PersonWhoCannotWorkOnIt_IsRefusedAndNotOffered()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout");

        foreach (var other in new[] { world.People.Colleague, world.People.OtherManager, world.People.Analyst })
        {
            Assert.Equal(DealErrorKind.Invalid, await KindAsync(world, world.People.Rep, deal.Id, Choice(other, 2)));
        }

        Assert.Equal(["Ada Min", "Mona North", "Nora North"], (await world.Plans.CandidatesAsync(world.People.Rep, deal.Id, CancellationToken.None)).Select(x => x.Name));
        Assert.Empty(await world.Plans.CandidatesAsync(world.People.Analyst, deal.Id, CancellationToken.None));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(365, true)]
    [InlineData(366, false)]
    public async Task Plan_Day_IsFromTodayOn(int days, bool accepted)
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout");

        Assert.Equal(accepted ? null : DealErrorKind.Invalid, await KindAsync(world, world.People.Rep, deal.Id, Choice(world.People.Rep, days)));
    }

    [Fact]
    public async Task Plan_ClosedDeal_IsRefused()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout", stage: world.Won);

        Assert.Equal(DealErrorKind.Invalid, await KindAsync(world, world.People.Rep, deal.Id, Choice(world.People.Rep, 2)));
    }

    [Fact]
    public async Task Plan_TwoAtOnce_OneIsToldOfTheOther()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout");

        var both = await Task.WhenAll(
            KindAsync(world, world.People.Rep, deal.Id, Choice(world.People.Rep, 1)),
            KindAsync(world, world.People.Manager, deal.Id, Choice(world.People.Manager, 2)));

        Assert.Equal([null, DealErrorKind.Conflict], both.Order());
    }

    private static PlanChoice Choice(Viewer owner, int days, int seen = 0) => new(Key, owner.UserId, Today.AddDays(days), seen);

    private static async Task<DealErrorKind?> KindAsync(DealWorld world, Viewer viewer, DealId deal, PlanChoice choice) =>
        (await world.Plans.RunAsync(viewer, deal, choice, CancellationToken.None)).Error?.Kind;

    private static async Task<(string Owner, DateOnly Due, string By)> HoldsAsync(DealWorld world, DealId deal)
    {
        var plans = (await world.Details.FindAsync(world.People.Rep, deal, CancellationToken.None))!.ActionPlans;
        var plan = plans.Where(x => x.Plan.UndoneAt is null).MaxBy(x => x.Plan.Number)!;
        return (plan.Owner, plan.Plan.Due, plan.By);
    }
}
