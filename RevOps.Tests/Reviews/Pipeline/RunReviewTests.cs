using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Tests.Support;

namespace RevOps.Tests.Reviews.Pipeline;

public sealed class RunReviewTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Run_TranscriptReady_IsScoredWrittenBackAndNoticed()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.EndAsync("1", PipelineWorld.GoodCall());

        await world.WorkAsync();

        var review = await world.ReviewAsync("1");
        Assert.Equal(ReviewState.Delivered, review.State);
        Assert.NotNull(review.CallId);
        Assert.Single(world.Crm.Notes);
        await using var db = world.Database.CreateDbContext();
        var call = await db.Calls.SingleAsync();
        Assert.Equal(world.People.Rep.UserId, call.RepId);
        Assert.Equal(world.People.North, call.TeamId);
        Assert.NotNull(call.AccountId);
        Assert.Equal(call.Score, double.Parse(world.Crm.Fields["1"]["revops_score"]!, System.Globalization.CultureInfo.InvariantCulture));
        var notice = await db.Notices.SingleAsync();
        Assert.Equal((call.Id, call.RepId, call.Score), (notice.CallId, (Domain.Governance.UserId?)notice.RepId, notice.Score));
        Assert.All(await world.WritesAsync(), x => Assert.Equal(CrmWriteState.Written, x.State));
        var trail = await db.ReviewSteps.OrderBy(x => x.Ordinal).Select(x => x.To).ToListAsync();
        Assert.Equal([ReviewState.Detected, ReviewState.Scoring, ReviewState.WritingBack, ReviewState.Delivered], trail);
    }

    [Fact]
    public async Task Run_TranscriptComesLater_IsAskedForAgainAndDelivered()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.EndAsync("1", null);
        await world.WorkAsync();
        Assert.Equal(ReviewState.AwaitingTranscript, (await world.ReviewAsync("1")).State);

        world.Crm.Transcripts["1"] = PipelineWorld.GoodCall();
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await world.WorkAsync();

        Assert.Equal(ReviewState.Delivered, (await world.ReviewAsync("1")).State);
    }

    [Fact]
    public async Task Run_NoTranscriptForADay_RestsAndALateOneWakesIt()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.EndAsync("1", null);
        await world.WorkAsync();
        world.Time.Advance(TimeSpan.FromHours(25));
        await world.WorkAsync();
        var review = await world.ReviewAsync("1");
        Assert.Equal((ReviewState.NoTranscript, null), (review.State, review.DueAt));

        world.Crm.Transcripts["1"] = PipelineWorld.GoodCall();
        await world.AnnounceAsync("1");
        await world.WorkAsync();

        Assert.Equal(ReviewState.Delivered, (await world.ReviewAsync("1")).State);
    }

    [Fact]
    public async Task Run_CompanyWithLongTexts_IsScored()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        world.Crm.History = world.Crm.History with
        {
            Accounts = [new CrmAccount("6", "Castellan Mutual", "castellan.example", new string('i', 150), 2400, "United Kingdom of Great Britain and Northern Ireland")],
        };
        await world.EndAsync("1", PipelineWorld.GoodCall());

        await world.WorkAsync();

        Assert.Equal(ReviewState.Delivered, (await world.ReviewAsync("1")).State);
    }

    [Theory]
    [InlineData(CrmCallState.NotHeld)]
    public async Task Run_CallNotHeld_IsSkippedWithTheReason(CrmCallState state)
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        var call = await world.EndAsync("1", null);
        world.Crm.Calls["1"] = call with { State = state };

        await world.WorkAsync();

        var review = await world.ReviewAsync("1");
        Assert.Equal(ReviewState.Skipped, review.State);
        Assert.Contains("not held", review.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OwnerNotAUserHere_IsSkippedAndSaysWhatToDo()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        world.Crm.Owners[0] = new CrmOwner(PipelineWorld.Owner, "Zed Elsewhere", "zed@halyard.example");
        await world.EndAsync("1", PipelineWorld.GoodCall());

        await world.WorkAsync();

        var review = await world.ReviewAsync("1");
        Assert.Equal(ReviewState.Skipped, review.State);
        Assert.Contains("Zed Elsewhere", review.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_UploadedCallOfTheSameTimeAndPerson_IsJoinedNotStoredTwice()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        var start = PipelineWorld.Now.AddMinutes(-40);
        var uploaded = await world.UploadAsync(world.People.Rep, start, PipelineWorld.Talk, "beth@castellan.example");
        await world.EndAsync("1", PipelineWorld.GoodCall(), TimeSpan.FromMinutes(2));

        await world.WorkAsync();

        var review = await world.ReviewAsync("1");
        Assert.Equal((ReviewState.Delivered, uploaded), (review.State, review.CallId));
        Assert.Single(world.Crm.Notes);
        await using var db = world.Database.CreateDbContext();
        Assert.Equal(1, await db.Calls.CountAsync());
    }

    [Fact]
    public async Task Run_TwoUploadedCallsFit_APersonIsAskedAndNothingIsWritten()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        var start = PipelineWorld.Now.AddMinutes(-40);
        await world.UploadAsync(world.People.Rep, start, PipelineWorld.Talk, "beth@castellan.example");
        await world.UploadAsync(world.People.Rep, start, PipelineWorld.Talk + "\n[00:01:50] Beth: Bye.", "beth@castellan.example");
        await world.EndAsync("1", PipelineWorld.GoodCall(), TimeSpan.FromMinutes(2));

        await world.WorkAsync();

        var review = await world.ReviewAsync("1");
        Assert.Equal((ReviewState.Detected, 2, null), (review.State, review.CandidateIds.Count, review.DueAt));
        Assert.Equal(0, world.Crm.Writes);
    }

    [Fact]
    public async Task Run_UploadWhileWaitingForTheTranscript_WakesAndJoins()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.EndAsync("1", null, TimeSpan.FromMinutes(2));
        await world.WorkAsync();

        await world.UploadAsync(world.People.Rep, PipelineWorld.Now.AddMinutes(-40), PipelineWorld.Talk, "beth@castellan.example");
        await world.WorkAsync();

        Assert.Equal(ReviewState.Delivered, (await world.ReviewAsync("1")).State);
    }

    [Fact]
    public async Task Run_FaultOfOurs_IsParkedWithAnIdAfterAFewTries()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.EndAsync("1", PipelineWorld.GoodCall());
        world.Crm.Before = what => what == "history" ? throw new InvalidOperationException("a bug") : null;

        for (var i = 0; i < 10; i++)
        {
            await world.WorkAsync();
            world.Time.Advance(TimeSpan.FromMinutes(10));
        }

        var review = await world.ReviewAsync("1");
        Assert.Equal((ReviewState.Failed, ReviewFailure.Unexpected), (review.State, review.Failure));
        Assert.DoesNotContain("a bug", review.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ScoreOverridden_TheCrmIsUpdatedOnce()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.EndAsync("1", PipelineWorld.GoodCall());
        await world.WorkAsync();
        var call = (await world.ReviewAsync("1")).CallId!.Value;
        var card = (await world.Queue.StoredAsync(call, CancellationToken.None))!.Scorecard;
        var before = world.Crm.Writes;

        foreach (var criterion in card.Criteria.Where(x => x.Applies).Take(2))
        {
            var done = await world.Get<OverrideCriterion>().RunAsync(world.People.Manager, call, criterion.Key, 1, "Heard it otherwise", CancellationToken.None);
            Assert.True(done.IsSuccess);
        }

        await world.WorkAsync();
        await world.WorkAsync();

        Assert.Single(world.Crm.Notes);
        Assert.Equal(before + 2, world.Crm.Writes);
        await using var db = world.Database.CreateDbContext();
        var score = (await db.Calls.SingleAsync()).Score!.Value;
        Assert.Equal(score.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture), world.Crm.Fields["1"]["revops_score"]);
        Assert.Equal(ReviewState.Delivered, (await world.ReviewAsync("1")).State);
    }
}
