using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Deals;
using RevOps.Tests.Support;

namespace RevOps.Tests.Deals.Moves;

public sealed class MoveDealTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Run_OwnDeal_MovesAndUndoLeavesNoTraceInItsAge()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout");
        var moved = await world.Move.RunAsync(world.People.Rep, deal.Id, world.Won.Id, deal.Version, CancellationToken.None);
        var after = await world.ReadAsync(deal.Id);
        Assert.Equal((DealState.Won, DealWorld.Start), (after.State, after.ClosedAt));

        Assert.True((await world.UndoMove.RunAsync(world.People.Manager, moved.Value!.Move!.Value, CancellationToken.None)).IsSuccess);

        var back = await world.ReadAsync(deal.Id);
        Assert.Equal((world.Discovery.Id, DealState.Open, deal.StageSince, (DateTimeOffset?)null), (back.StageId, back.State, back.StageSince, back.ClosedAt));
        await using var db = world.Database.CreateDbContext();
        Assert.Empty(await db.DealStageChanges.ToListAsync());
    }

    [Fact]
    public async Task Run_NotTheirs_IsRefusedByRole()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout");

        Assert.Equal(DealErrorKind.NotFound, (await world.Move.RunAsync(world.People.OtherManager, deal.Id, world.Won.Id, 0, CancellationToken.None)).Error!.Kind);
        Assert.Equal(DealErrorKind.NotFound, (await world.Move.RunAsync(world.People.Colleague, deal.Id, world.Won.Id, 0, CancellationToken.None)).Error!.Kind);
        Assert.Equal(DealErrorKind.Forbidden, (await world.Move.RunAsync(world.People.Analyst, deal.Id, world.Won.Id, 0, CancellationToken.None)).Error!.Kind);
        Assert.Equal(world.Discovery.Id, (await world.ReadAsync(deal.Id)).StageId);
    }

    [Fact]
    public async Task Run_TwoAtOnce_OneIsToldOfTheOther()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout");

        var both = await Task.WhenAll(
            world.Move.RunAsync(world.People.Rep, deal.Id, world.Won.Id, deal.Version, CancellationToken.None),
            world.Move.RunAsync(world.People.Manager, deal.Id, world.Proposal.Id, deal.Version, CancellationToken.None));

        Assert.Equal(DealErrorKind.Conflict, Assert.Single(both, x => !x.IsSuccess).Error!.Kind);
        await using var db = world.Database.CreateDbContext();
        Assert.Equal((await world.ReadAsync(deal.Id)).StageId, (await db.DealStageChanges.SingleAsync()).ToStageId);
    }

    [Fact]
    public async Task Undo_AfterALaterMove_LeavesThatAlone()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout");
        var first = await world.Move.RunAsync(world.People.Rep, deal.Id, world.Proposal.Id, deal.Version, CancellationToken.None);
        await world.Move.RunAsync(world.People.Rep, deal.Id, world.Won.Id, first.Value!.Version, CancellationToken.None);

        var undone = await world.UndoMove.RunAsync(world.People.Rep, first.Value.Move!.Value, CancellationToken.None);

        Assert.Equal(DealErrorKind.Conflict, undone.Error!.Kind);
        Assert.Equal(world.Won.Id, (await world.ReadAsync(deal.Id)).StageId);
    }

    [Fact]
    public async Task Run_DealOfAConnectionThatIsGone_IsLeftAlone()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = new Deal("Synced", world.Discovery, DealWorld.Start);
        deal.Give(world.People.Rep.UserId, world.People.North);
        deal.ComesFrom(Guid.NewGuid().ToString(), "1", null);
        await world.SaveAsync(deal);

        var moved = await world.Move.RunAsync(world.People.Rep, deal.Id, world.Won.Id, 0, CancellationToken.None);

        Assert.Equal(DealErrors.NoWay, moved.Error);
        Assert.Equal(world.Discovery.Id, (await world.ReadAsync(deal.Id)).StageId);
    }
}
