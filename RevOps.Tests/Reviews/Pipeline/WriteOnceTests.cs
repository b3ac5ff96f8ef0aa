using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Tests.Support;

namespace RevOps.Tests.Reviews.Pipeline;

/// <summary>Reviews that are begun anew after something went to the CRM.</summary>
public sealed class WriteOnceTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Run_StartedAnewAfterAnUnclearAnswer_TheCrmIsReadFirst()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.EndAsync("1", PipelineWorld.GoodCall());
        var failures = 1;
        world.Crm.After = what => what == "note.add" && failures-- > 0 ? new CrmError(CrmErrorKind.Unclear, "The answer was lost") : null;
        await world.WorkAsync();
        Assert.Single(world.Crm.Notes);

        await world.ChangeAsync((review, _) => review.Move(new ReviewMove(ReviewState.Detected, "Stopped and started again", world.Time.GetUtcNow()), world.Time.GetUtcNow()));
        await world.WorkAsync();

        Assert.Equal(ReviewState.Delivered, (await world.ReviewAsync("1")).State);
        Assert.Single(world.Crm.Notes);
    }

    [Fact]
    public async Task Run_CallDeletedHereAndStartedAnew_ContinuesTheSameNote()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.EndAsync("1", PipelineWorld.GoodCall());
        world.Crm.Before = what => what == "fields.change" ? new CrmError(CrmErrorKind.Refused, "There is no property revops_score") : null;
        await world.WorkAsync();
        Assert.Equal(ReviewState.Failed, (await world.ReviewAsync("1")).State);
        world.Crm.Before = _ => null;
        await using (var db = world.Database.CreateDbContext())
        {
            db.Calls.Remove(await db.Calls.SingleAsync());
            await db.SaveChangesAsync();
        }

        await world.ChangeAsync((review, _) => review.Move(new ReviewMove(ReviewState.Detected, "Started again", world.Time.GetUtcNow()), world.Time.GetUtcNow()));
        await world.WorkAsync();

        Assert.Equal(ReviewState.Delivered, (await world.ReviewAsync("1")).State);
        Assert.Single(world.Crm.Notes);
    }

    [Fact]
    public async Task Run_FirstRequestTakesEffectWhileTheNoteIsSentAgain_OneNoteIsLeft()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.EndAsync("1", PipelineWorld.GoodCall());
        var key = FeedbackOrders.NoteKey((await world.ReviewAsync("1")).Id, "1");
        var sent = 0;
        world.Crm.Before = what =>
        {
            if (what != "note.add")
            {
                return null;
            }

            if (++sent == 1)
            {
                return new CrmError(CrmErrorKind.Unclear, "No answer in time");
            }

            world.Crm.Notes[50] = (key, "<p>The first request, late</p>");
            return null;
        };
        await world.WorkAsync();
        world.Time.Advance(TimeSpan.FromMinutes(6));
        await world.WorkAsync();

        Assert.Equal(ReviewState.Delivered, (await world.ReviewAsync("1")).State);
        Assert.Equal([50], world.Crm.Notes.Keys);
        Assert.Equal("50", (await world.WritesAsync()).Single(x => x.Kind == CrmWriteKind.Note).ExternalId);
    }
}
