using RevOps.Domain.Crm;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Tests.Support;

namespace RevOps.Tests.Reviews.Pipeline;

/// <summary>Notes that a person changed in the CRM, and what is refused when it is taken back.</summary>
public sealed class SomebodyElsesWordsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Run_ConflictOfANoteDecidedForOurs_IsWritten()
    {
        var world = await DeliveredAsync();
        Edit(world);
        var call = (await world.ReviewAsync("1")).CallId!.Value;
        var card = (await world.Queue.StoredAsync(call, CancellationToken.None))!.Scorecard;
        var done = await world.Get<OverrideCriterion>().RunAsync(
            world.People.Manager, call, card.Criteria.First(x => x.Applies).Key, 1, "Heard it otherwise", CancellationToken.None);
        Assert.True(done.IsSuccess);
        await world.WorkAsync();

        await SteerAsync(world, x => x.State == CrmWriteState.Conflict, x => x.Decide(world.People.Manager.UserId, writeOurs: true, world.Time.GetUtcNow()));

        var note = (await world.WritesAsync()).Single(x => x is { Kind: CrmWriteKind.Note, Revision: 1 });
        Assert.Equal(CrmWriteState.Written, note.State);
        Assert.Equal(note.Value, world.Crm.Notes.Values.Single().Body);
    }

    [Fact]
    public async Task Run_UndoOfANoteThatSomebodyChangedSince_LeavesTheirs()
    {
        var world = await DeliveredAsync();
        Edit(world);

        await UndoAsync(world, x => x.Kind == CrmWriteKind.Note);

        Assert.Contains("my own words", world.Crm.Notes.Values.Single().Body, StringComparison.Ordinal);
        var note = (await world.WritesAsync()).Single(x => x.Kind == CrmWriteKind.Note);
        Assert.Equal(CrmWriteState.Kept, note.State);
        Assert.Contains("Not taken back", note.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_UndoOfANoteThatIsGone_IsUndone()
    {
        var world = await DeliveredAsync();
        world.Crm.Notes.Clear();

        await UndoAsync(world, x => x.Kind == CrmWriteKind.Note);

        var note = (await world.WritesAsync()).Single(x => x.Kind == CrmWriteKind.Note);
        Assert.Equal((CrmWriteState.Undone, null), (note.State, note.Problem));
    }

    [Fact]
    public async Task Run_RefusedUndoIsTriedAgain_IsStillAnUndo()
    {
        var world = await DeliveredAsync();
        world.Crm.Before = what => what == "fields.change" ? new CrmError(CrmErrorKind.Refused, "The property is read-only") : null;
        await UndoAsync(world, x => x.Field == "revops_score");
        Assert.Equal(ReviewState.Failed, (await world.ReviewAsync("1")).State);
        world.Crm.Before = _ => null;

        await UndoAsync(world, x => x.Kind == CrmWriteKind.Note);

        Assert.Equal(CrmWriteState.Undone, (await world.WritesAsync()).Single(x => x.Field == "revops_score").State);
        Assert.True(string.IsNullOrEmpty(world.Crm.Fields["1"]["revops_score"]));
    }

    private async Task<PipelineWorld> DeliveredAsync()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.EndAsync("1", PipelineWorld.GoodCall());
        await world.WorkAsync();
        Assert.Equal(ReviewState.Delivered, (await world.ReviewAsync("1")).State);
        return world;
    }

    private static void Edit(PipelineWorld world)
    {
        var (id, note) = world.Crm.Notes.Single();
        world.Crm.Notes[id] = (note.Key, "<p>my own words</p>" + note.Body);
    }

    private static Task UndoAsync(PipelineWorld world, Func<CrmWrite, bool> which) =>
        SteerAsync(world, which, x => x.AskUndo(world.People.Rep.UserId, world.Time.GetUtcNow()));

    private static async Task SteerAsync(PipelineWorld world, Func<CrmWrite, bool> which, Action<CrmWrite> change)
    {
        await world.ChangeAsync((review, writes) =>
        {
            var chosen = writes.Where(which).ToList();
            Assert.NotEmpty(chosen);
            chosen.ForEach(change);
            review.Move(new ReviewMove(ReviewState.WritingBack, "Steered", world.Time.GetUtcNow()), world.Time.GetUtcNow());
        });
        await world.WorkAsync();
    }
}
