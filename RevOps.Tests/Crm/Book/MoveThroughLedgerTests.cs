using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.List;
using RevOps.Infrastructure.Deals.List;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Tests.Support;

namespace RevOps.Tests.Crm.Book;

/// <summary>A move of a deal that a CRM keeps, on its way there and back.</summary>
public sealed class MoveThroughLedgerTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Negotiation = "negotiation";

    [Fact]
    public async Task Move_Written_StandsThereAndInTheLedger()
    {
        await using var world = await OpenAsync();
        var deal = await world.DealAsync(Negotiation);
        var before = await world.ThereAsync(deal);

        Assert.True((await world.MoveHereAsync(deal, Negotiation)).IsBeingWritten);
        Assert.True((await WritingAsync(world, deal))!.IsOpen);
        Assert.Equal(1, await world.WriteAsync());

        Assert.Equal(Negotiation, await world.ThereAsync(deal));
        var line = Assert.Single(await world.LinesAsync());
        Assert.Equal((CrmWriteState.Written, Negotiation, before, deal.Name, world.Admin.Name), (line.State, line.Value, line.PriorValue, line.DealName, line.Approver));
        Assert.Equal("Negotiation", line.Stages!.Value);
        Assert.True(line.MayUndo);
        Assert.Null(await WritingAsync(world, deal));
        Assert.Equal(0, await world.WriteAsync());
    }

    [Fact]
    public async Task Move_ThenPolled_IsOneChangeWithTheCrmsTime()
    {
        await using var world = await OpenAsync();
        var deal = await world.DealAsync(Negotiation);
        await world.MoveHereAsync(deal, Negotiation);

        // A poll that comes before the write does not put it back
        await world.PollAsync();
        Assert.Equal((await world.StageAsync(Negotiation)).Id, (await world.FindAsync(deal.ExternalId!)).StageId);

        await world.WriteAsync();
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await world.PollAsync();

        var now = await world.FindAsync(deal.ExternalId!);
        await using var db = world.Database.CreateDbContext();
        var change = Assert.Single(await db.DealStageChanges.Where(x => x.DealId == deal.Id && x.ToStageId == now.StageId).ToListAsync());
        Assert.Equal((world.Connection.Id.ToString(), now.StageSince), (change.Source, change.At));
    }

    [Fact]
    public async Task Move_ReplyLost_IsReadBackAndWrittenOnce()
    {
        await using var world = await OpenAsync();
        var deal = await world.DealAsync(Negotiation);
        await world.Crm.Control.SetFaultsAsync(new DemoCrmFaultChange { DropReplyAfterWritePercent = 100 });
        await world.MoveHereAsync(deal, Negotiation);
        var asked = await world.WritesThereAsync();
        await world.WriteAsync();
        Assert.Equal(CrmWriteState.Sending, Assert.Single(await world.LinesAsync()).State);

        await world.Crm.Control.SetFaultsAsync(new DemoCrmFaultChange { DropReplyAfterWritePercent = 0 });
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await world.WriteAsync();

        var line = Assert.Single(await world.LinesAsync());
        Assert.Equal((CrmWriteState.Written, 1, asked + 1), (line.State, line.Attempts, await world.WritesThereAsync()));
        Assert.Equal((await world.StageAsync(Negotiation)).Id, (await world.FindAsync(deal.ExternalId!)).StageId);
    }

    [Fact]
    public async Task Move_LimitsAndFailures_WaitAndArrive()
    {
        await using var world = await OpenAsync();
        var deal = await world.DealAsync(Negotiation);
        await world.MoveHereAsync(deal, Negotiation);
        await world.Crm.Control.SetFaultsAsync(new DemoCrmFaultChange { RateLimit = "TEN_SECONDLY_ROLLING" });
        await world.WriteAsync();
        Assert.Equal(0, await world.WriteAsync());
        await world.Crm.Control.SetFaultsAsync(new DemoCrmFaultChange { RateLimit = "none", ServerErrorPercent = 100 });
        world.Time.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(1, await world.WriteAsync());
        Assert.True((await WritingAsync(world, deal))!.IsOpen);

        await world.Crm.Control.SetFaultsAsync(new DemoCrmFaultChange { ServerErrorPercent = 0 });
        world.Time.Advance(TimeSpan.FromMinutes(5));
        await world.WriteAsync();

        Assert.Equal(Negotiation, await world.ThereAsync(deal));
    }

    [Fact]
    public async Task Move_StageChangedThere_ComesBackAsTheConflictOfAPerson()
    {
        await using var world = await OpenAsync();
        var deal = await world.DealAsync(Negotiation);
        await world.MoveThereAsync(deal, "closedlost");
        await world.MoveHereAsync(deal, Negotiation);

        await world.WriteAsync();

        Assert.Equal("closedlost", await world.ThereAsync(deal));
        Assert.Equal((DealState.Lost, (await world.StageAsync("closedlost")).Id), await StandsAsync(world, deal));
        var writing = await WritingAsync(world, deal);
        Assert.Equal((false, "Negotiation", "somebody had moved it to Closed lost there"), (writing!.IsOpen, writing.Stage, writing.Reason));
        var line = Assert.Single(await world.LinesAsync());
        Assert.Equal((CrmWriteState.Conflict, "closedlost", true), (line.State, line.TheirValue, line.MayDecide));

        Assert.Null((await world.Steer.DecideAsync(world.Admin, line.Id, writeOurs: true, CancellationToken.None)).Error);
        await world.WriteAsync();
        Assert.Equal(Negotiation, await world.ThereAsync(deal));
        Assert.Equal((DealState.Open, (await world.StageAsync(Negotiation)).Id), await StandsAsync(world, deal));
    }

    [Fact]
    public async Task Move_RefusedThere_ComesBackAsItStoodWithTheReason()
    {
        await using var world = await OpenAsync();
        var deal = await world.DealAsync(Negotiation);
        await world.Crm.Control.SetFaultsAsync(new DemoCrmFaultChange { MissingScope = "crm.objects.deals.write" });
        await world.MoveHereAsync(deal, Negotiation);

        await world.WriteAsync();

        var now = await world.FindAsync(deal.ExternalId!);
        Assert.Equal((deal.StageId, deal.StageSince), (now.StageId, now.StageSince));
        Assert.Contains("crm.objects.deals.write", (await WritingAsync(world, deal))!.Reason, StringComparison.Ordinal);
        Assert.Equal(CrmWriteState.Refused, Assert.Single(await world.LinesAsync()).State);
        await using var db = world.Database.CreateDbContext();
        Assert.Null((await db.Connections.SingleAsync()).BlockedUntil);
        Assert.False(await db.DealStageChanges.AnyAsync(x => x.DealId == deal.Id && x.Source == null));
    }

    [Fact]
    public async Task Undo_Written_StandsThereAsBefore()
    {
        await using var world = await OpenAsync();
        var deal = await world.DealAsync(Negotiation);
        var before = await world.ThereAsync(deal);
        await world.MoveHereAsync(deal, Negotiation);
        await world.WriteAsync();

        Assert.Null((await world.Steer.UndoAsync(world.Admin, Assert.Single(await world.LinesAsync()).Id, CancellationToken.None)).Error);
        await world.WriteAsync();

        Assert.Equal(before, await world.ThereAsync(deal));
        var now = await world.FindAsync(deal.ExternalId!);
        Assert.Equal((deal.StageId, deal.StageSince), (now.StageId, now.StageSince));
        Assert.Equal(CrmWriteState.Undone, Assert.Single(await world.LinesAsync()).State);
    }

    [Fact]
    public async Task Undo_ChangedThereSince_LeavesTheirsAndFollowsIt()
    {
        await using var world = await OpenAsync();
        var deal = await world.DealAsync(Negotiation);
        var moved = await world.MoveHereAsync(deal, Negotiation);
        await world.WriteAsync();
        await world.MoveThereAsync(deal, "closedwon");

        await world.Undo.RunAsync(world.Admin, moved.Move!.Value, CancellationToken.None);
        await world.WriteAsync();

        Assert.Equal("closedwon", await world.ThereAsync(deal));
        Assert.Equal(CrmWriteState.Kept, Assert.Single(await world.LinesAsync()).State);
        Assert.Equal((DealState.Won, (await world.StageAsync("closedwon")).Id), await StandsAsync(world, deal));
    }

    [Fact]
    public async Task Undo_NotSentYet_IsCalledOff()
    {
        await using var world = await OpenAsync();
        var deal = await world.DealAsync(Negotiation);
        var asked = await world.WritesThereAsync();
        var moved = await world.MoveHereAsync(deal, Negotiation);

        Assert.False((await world.Undo.RunAsync(world.Admin, moved.Move!.Value, CancellationToken.None)).Value!.IsBeingWritten);

        Assert.Equal(0, await world.WriteAsync());
        Assert.Equal(asked, await world.WritesThereAsync());
        Assert.Equal(CrmWriteState.Superseded, Assert.Single(await world.LinesAsync()).State);
        Assert.Equal(deal.StageId, (await world.FindAsync(deal.ExternalId!)).StageId);
    }

    [Fact]
    public async Task Undo_BeingSent_FollowsTheMove()
    {
        await using var world = await OpenAsync();
        var deal = await world.DealAsync(Negotiation);
        var before = await world.ThereAsync(deal);
        await world.Crm.Control.SetFaultsAsync(new DemoCrmFaultChange { DropReplyAfterWritePercent = 100 });
        var moved = await world.MoveHereAsync(deal, Negotiation);
        await world.WriteAsync();
        await world.Crm.Control.SetFaultsAsync(new DemoCrmFaultChange { DropReplyAfterWritePercent = 0 });

        Assert.True((await world.Undo.RunAsync(world.Admin, moved.Move!.Value, CancellationToken.None)).Value!.IsBeingWritten);
        world.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await world.WriteAsync());
        Assert.Equal(1, await world.WriteAsync());

        Assert.Equal(before, await world.ThereAsync(deal));
        Assert.Equal(deal.StageId, (await world.FindAsync(deal.ExternalId!)).StageId);
        Assert.All(await world.LinesAsync(), x => Assert.Equal(CrmWriteState.Written, x.State));
    }

    [Fact]
    public async Task Move_TwiceBeforeItIsSent_OnlyTheLastIsWritten()
    {
        await using var world = await OpenAsync();
        var deal = await world.DealAsync(Negotiation);
        var asked = await world.WritesThereAsync();
        await world.MoveHereAsync(deal, Negotiation);
        world.Time.Advance(TimeSpan.FromSeconds(1));
        await world.MoveHereAsync(deal, "closedwon");

        await world.WriteAsync();

        Assert.Equal("closedwon", await world.ThereAsync(deal));
        Assert.Equal(asked + 1, await world.WritesThereAsync());
        Assert.Equal([CrmWriteState.Written, CrmWriteState.Superseded], (await world.LinesAsync()).Select(x => x.State));
    }

    [Fact]
    public async Task Move_TwoWorkersAtOnce_OneHasIt()
    {
        await using var world = await OpenAsync();
        var deal = await world.DealAsync(Negotiation);
        var asked = await world.WritesThereAsync();
        await world.MoveHereAsync(deal, Negotiation);

        var taken = await Task.WhenAll(world.WriteAsync(), world.WriteAsync(), world.WriteAsync());

        Assert.Equal(1, taken.Sum());
        Assert.Equal(asked + 1, await world.WritesThereAsync());
    }

    private async Task<BookWorld> OpenAsync()
    {
        var world = await BookWorld.CreateAsync(postgres);
        Assert.Null(await world.PollAsync());
        return world;
    }

    private static async Task<(DealState, DealStageId)> StandsAsync(BookWorld world, Deal deal)
    {
        var now = await world.FindAsync(deal.ExternalId!);
        return (now.State, now.StageId);
    }

    /// <summary>What the board says of the deal's last move.</summary>
    private static async Task<DealWriting?> WritingAsync(BookWorld world, Deal deal)
    {
        await using var db = world.Database.CreateDbContext();
        var items = await db.Deals.Where(x => x.Id == deal.Id).WithNames(db).ToItems(db).ToListAsync();
        return (await items.WithWritingsAsync(db, CancellationToken.None))[0].Writing;
    }
}
