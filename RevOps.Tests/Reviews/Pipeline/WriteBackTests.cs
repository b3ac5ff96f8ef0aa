using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Tests.Support;

namespace RevOps.Tests.Reviews.Pipeline;

/// <summary>What goes wrong between us and the CRM, and that nothing is lost or there twice after it.</summary>
public sealed class WriteBackTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly CrmError Lost = new(CrmErrorKind.Unclear, "The answer was lost");

    private static readonly CrmError Down = new(CrmErrorKind.Unavailable, "Nobody answers");

    /// <summary>Every request of a review, and whether the failure comes before it took effect or after.</summary>
    public static TheoryData<string, bool> Places() => new()
    {
        { "call", true }, { "owners", true }, { "history", true }, { "transcript", true }, { "fields", true },
        { "note.add", true }, { "note.add", false }, { "fields.change", true }, { "fields.change", false },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Run_ARequestFailsThreeTimes_IsDeliveredOnce(string place, bool before)
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.EndAsync("1", PipelineWorld.GoodCall());
        var failures = 3;
        CrmError? Fail(string what, CrmError error) => what == place && failures-- > 0 ? error : null;
        if (before)
        {
            world.Crm.Before = what => Fail(what, Down);
        }
        else
        {
            world.Crm.After = what => Fail(what, Lost);
        }

        await UntilDeliveredAsync(world);

        Assert.Single(world.Crm.Notes);
        Assert.Equal(4, (await world.WritesAsync()).Count(x => x.State == CrmWriteState.Written));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Run_TheWorkerDiesAtARequest_AnotherDeliversOnce(string place, bool before)
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.EndAsync("1", PipelineWorld.GoodCall());
        var dies = true;
        CrmError? Die(string what) => what == place && dies ? throw new OperationCanceledException() : null;
        world.Crm.Before = what => before ? Die(what) : null;
        world.Crm.After = what => before ? null : Die(what);
        var claimed = (await world.ClaimAsync())[0];
        using var dead = new CancellationTokenSource();
        await dead.CancelAsync();

        // Dead means: nothing after the request is done, the lease stays until it runs out
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Get<RunReview>().RunAsync(claimed, world.Connection, world.Crm, dead.Token));
        dies = false;
        Assert.Empty(await world.ClaimAsync());
        world.Time.Advance(TimeSpan.FromSeconds(31));
        await UntilDeliveredAsync(world);

        Assert.Single(world.Crm.Notes);
        Assert.Equal(4, (await world.WritesAsync()).Count(x => x.State == CrmWriteState.Written));
    }

    [Fact]
    public async Task Run_FrozenWorkerWakesAfterAnotherDelivered_OneNoteIsLeft()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.EndAsync("1", PipelineWorld.GoodCall());
        var frozen = (await world.ClaimAsync())[0];
        var thawed = false;
        world.Crm.Pause = async what =>
        {
            if (what == "note.add" && !thawed)
            {
                thawed = true;

                // While this one stands still, its lease runs out and another does all of it
                world.Time.Advance(TimeSpan.FromSeconds(31));
                await world.WorkAsync();
            }
        };

        await world.RunAsync(frozen);

        Assert.Single(world.Crm.Notes);
        Assert.Equal(ReviewState.Delivered, (await world.ReviewAsync("1")).State);
        Assert.Equal(4, (await world.WritesAsync()).Count);
    }

    [Theory]
    [InlineData(ConflictRule.Ask, CrmWriteState.Conflict, "60")]
    [InlineData(ConflictRule.KeepTheirs, CrmWriteState.Kept, "60")]
    [InlineData(ConflictRule.WriteOurs, CrmWriteState.Written, null)]
    public async Task Run_FieldChangedInTheCrmMeanwhile_FollowsTheRule(ConflictRule rule, CrmWriteState state, string? stands)
    {
        var world = await PipelineWorld.CreateAsync(postgres, rule);
        await world.EndAsync("1", PipelineWorld.GoodCall());

        // The first sending fails before it takes effect; then a person writes into the field
        var failures = 1;
        world.Crm.Before = what => what == "fields.change" && failures-- > 0 ? Down : null;
        await world.WorkAsync();
        world.Crm.Fields["1"]["revops_score"] = "60";
        await UntilDeliveredAsync(world);

        var write = (await world.WritesAsync()).Single(x => x.Field == "revops_score");
        Assert.Equal(state, write.State);
        Assert.Equal(stands ?? write.Value, world.Crm.Fields["1"]["revops_score"]);
    }

    [Fact]
    public async Task Run_ConflictDecidedForOurs_IsWritten()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.EndAsync("1", PipelineWorld.GoodCall());
        var failures = 1;
        world.Crm.Before = what => what == "fields.change" && failures-- > 0 ? Down : null;
        await world.WorkAsync();
        world.Crm.Fields["1"]["revops_score"] = "60";
        await UntilDeliveredAsync(world);

        await world.ChangeAsync((review, writes) =>
        {
            writes.Single(x => x.State == CrmWriteState.Conflict).Decide(world.People.Manager.UserId, writeOurs: true, world.Time.GetUtcNow());
            review.Move(new ReviewMove(ReviewState.WritingBack, "Decided", world.Time.GetUtcNow()), world.Time.GetUtcNow());
        });
        await UntilDeliveredAsync(world);

        var write = (await world.WritesAsync()).Single(x => x.Field == "revops_score");
        Assert.Equal((CrmWriteState.Written, "60"), (write.State, write.PriorValue));
        Assert.Equal(write.Value, world.Crm.Fields["1"]["revops_score"]);
    }

    [Fact]
    public async Task Run_Undo_PutsBackWhatStoodThereAndRemovesTheNote()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        world.Crm.Fields["1"] = new() { ["revops_score"] = "41" };
        await world.EndAsync("1", PipelineWorld.GoodCall());
        await UntilDeliveredAsync(world);
        Assert.NotEqual("41", world.Crm.Fields["1"]["revops_score"]);

        await UndoAsync(world, x => x.Kind == CrmWriteKind.Note || x.Field == "revops_score");

        Assert.Empty(world.Crm.Notes);
        Assert.Equal("41", world.Crm.Fields["1"]["revops_score"]);
        Assert.Equal(2, (await world.WritesAsync()).Count(x => x.State == CrmWriteState.Undone));
    }

    [Fact]
    public async Task Run_UndoOfAFieldThatSomebodyChangedSince_LeavesTheirs()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.EndAsync("1", PipelineWorld.GoodCall());
        await UntilDeliveredAsync(world);
        world.Crm.Fields["1"]["revops_score"] = "99";

        await UndoAsync(world, x => x.Field == "revops_score");

        Assert.Equal("99", world.Crm.Fields["1"]["revops_score"]);
        var write = (await world.WritesAsync()).Single(x => x.Field == "revops_score");
        Assert.Equal((CrmWriteState.Kept, "99"), (write.State, write.TheirValue));
        Assert.Contains("Not taken back", write.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_PropertyMissingInTheCrm_IsParkedAndTheNoteStays()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.EndAsync("1", PipelineWorld.GoodCall());
        world.Crm.Before = what => what == "fields.change" ? new CrmError(CrmErrorKind.Refused, "There is no property revops_score") : null;

        await world.WorkAsync();

        var review = await world.ReviewAsync("1");
        Assert.Equal((ReviewState.Failed, ReviewFailure.Refused), (review.State, review.Failure));
        Assert.Single(world.Crm.Notes);

        // Mended and replayed
        world.Crm.Before = _ => null;
        await world.ChangeAsync((stored, _) => stored.Move(new ReviewMove(ReviewState.WritingBack, "Replayed", world.Time.GetUtcNow()), world.Time.GetUtcNow()));
        await UntilDeliveredAsync(world);
        Assert.Single(world.Crm.Notes);
    }

    [Fact]
    public async Task Run_RateLimited_BlocksTheConnectionAndCountsNoAttempt()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.EndAsync("1", PipelineWorld.GoodCall());
        world.Crm.Before = what => what == "history" ? new CrmError(CrmErrorKind.RateLimited, "Too many requests") { RetryAfter = TimeSpan.FromSeconds(10) } : null;

        await world.WorkAsync();

        Assert.Equal(0, (await world.ReviewAsync("1")).Attempt);
        Assert.Empty(await world.Queue.DueConnectionsAsync(CancellationToken.None));
        world.Crm.Before = _ => null;
        world.Time.Advance(TimeSpan.FromSeconds(11));
        Assert.Single(await world.Queue.DueConnectionsAsync(CancellationToken.None));
        await UntilDeliveredAsync(world);
    }

    [Fact]
    public async Task Run_DayUsedUpAndOtherCredentials_GoesOnAtOnce()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.EndAsync("1", PipelineWorld.GoodCall());
        world.Crm.Before = what => what == "history" ? new CrmError(CrmErrorKind.DailyLimit, "The day is used up") { RetryAfter = TimeSpan.FromHours(1) } : null;
        await world.RunAsync(Assert.Single(await world.ClaimAsync()));
        world.Crm.Before = _ => null;
        Assert.Empty(await world.Queue.DueConnectionsAsync(CancellationToken.None));

        await using (var db = world.Database.CreateDbContext())
        {
            (await db.Connections.SingleAsync()).Replace("others", world.Time.GetUtcNow());
            await db.SaveChangesAsync();
        }

        Assert.Single(await world.Queue.DueConnectionsAsync(CancellationToken.None));
        await world.WorkAsync();
        Assert.Equal(ReviewState.Delivered, (await world.ReviewAsync("1")).State);
    }

    private static async Task UndoAsync(PipelineWorld world, Func<CrmWrite, bool> which)
    {
        await world.ChangeAsync((review, writes) =>
        {
            foreach (var write in writes.Where(which))
            {
                write.AskUndo(world.People.Rep.UserId, world.Time.GetUtcNow());
            }

            review.Move(new ReviewMove(ReviewState.WritingBack, "Undo", world.Time.GetUtcNow()), world.Time.GetUtcNow());
        });
        await UntilDeliveredAsync(world);
    }

    private static async Task UntilDeliveredAsync(PipelineWorld world)
    {
        for (var i = 0; i < 12; i++)
        {
            await world.WorkAsync();
            if ((await world.ReviewAsync("1")).State == ReviewState.Delivered)
            {
                return;
            }

            world.Time.Advance(TimeSpan.FromMinutes(6));
        }

        var review = await world.ReviewAsync("1");
        Assert.Fail($"Not delivered: {review.State}, {review.Cause}");
    }
}
