using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Tests.Support;

namespace RevOps.Tests.Reviews.Pipeline;

/// <summary>What a review that waits makes of failures and of news.</summary>
public sealed class PatienceTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Run_FirstFailureAfterHoursOfWaiting_DoesNotParkIt()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.EndAsync("1", null);
        for (var i = 0; i < 8; i++)
        {
            await world.WorkAsync();
            world.Time.Advance(TimeSpan.FromMinutes(75));
        }

        world.Crm.Before = what => what == "call" ? new CrmError(CrmErrorKind.Unavailable, "Nobody answered") : null;
        await world.WorkAsync();

        var review = await world.ReviewAsync("1");
        Assert.Equal((ReviewState.AwaitingTranscript, "Nobody answered"), (review.State, review.Cause));
    }

    [Theory]
    [InlineData(CrmErrorKind.Unauthorized)]
    [InlineData(CrmErrorKind.MissingScope)]
    public async Task Run_CredentialsRefusedForHours_WaitsWithGrowingPausesAndParksNothing(CrmErrorKind kind)
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.EndAsync("1", PipelineWorld.GoodCall());
        await world.EndAsync("2", PipelineWorld.GoodCall());
        world.Crm.Before = what => what == "call" ? new CrmError(kind, "The token is refused") : null;
        var asked = 0;
        for (var second = 0; second < 3 * 3600; second += 60)
        {
            var before = world.Crm.Requests.Count;
            await world.WorkAsync();
            asked += world.Crm.Requests.Count - before;
            world.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(ReviewState.Detected, (await world.ReviewAsync("1")).State);
        Assert.InRange(asked, 40, 150);

        world.Crm.Before = _ => null;
        world.Time.Advance(TimeSpan.FromMinutes(7));
        await world.WorkAsync();

        Assert.Equal(ReviewState.Delivered, (await world.ReviewAsync("1")).State);
        Assert.Equal(ReviewState.Delivered, (await world.ReviewAsync("2")).State);
    }

    [Fact]
    public async Task Claim_RunsThatEndTheProcess_AreGivenUpAtLast()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.AnnounceAsync("1");
        for (var i = 0; i <= RetryPolicy.MostTriesWithoutEnd; i++)
        {
            Assert.Single(await world.ClaimAsync());
            world.Time.Advance(TimeSpan.FromSeconds(31));
        }

        Assert.Empty(await world.ClaimAsync());
        var review = await world.ReviewAsync("1");
        Assert.Equal((ReviewState.Failed, ReviewFailure.Unexpected), (review.State, review.Failure));
    }

    [Fact]
    public async Task SkippedCall_ChangedInTheCrm_IsLookedAtAgain()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        var call = await world.EndAsync("1", PipelineWorld.GoodCall());
        world.Crm.Calls["1"] = call with { OwnerId = null };
        await world.WorkAsync();
        Assert.Equal(ReviewState.Skipped, (await world.ReviewAsync("1")).State);

        world.Time.Advance(TimeSpan.FromMinutes(5));
        await SavePollAsync(world, call with { ModifiedAt = PipelineWorld.Now.AddMinutes(-1) });
        Assert.Equal(ReviewState.Skipped, (await world.ReviewAsync("1")).State);

        world.Crm.Calls["1"] = call with { ModifiedAt = world.Time.GetUtcNow() };
        await SavePollAsync(world, world.Crm.Calls["1"]);
        await world.WorkAsync();
        Assert.Equal(ReviewState.Delivered, (await world.ReviewAsync("1")).State);
    }

    private static async Task SavePollAsync(PipelineWorld world, CrmCall call)
    {
        await using var db = world.Database.CreateDbContext();
        var connection = await db.Connections.SingleAsync();
        Assert.True(await world.Queue.SavePollAsync(connection, new CrmCallPage([call], connection.Cursor, false), CancellationToken.None));
    }

    [Fact]
    public async Task Announce_CallThatWasNotOverWhenItWasFirstAnnounced_IsTakenAtOnce()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        var call = await world.EndAsync("1", PipelineWorld.GoodCall());
        world.Crm.Calls["1"] = call with { State = CrmCallState.Open };
        await world.WorkAsync();
        Assert.Equal(ReviewState.Detected, (await world.ReviewAsync("1")).State);

        world.Crm.Calls["1"] = call;
        await world.AnnounceAsync("1");
        await world.WorkAsync();

        Assert.Equal(ReviewState.Delivered, (await world.ReviewAsync("1")).State);
    }

    [Fact]
    public async Task Run_WhatWasReadCannotBeStored_IsParkedAfterAFewTries()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        var call = await world.EndAsync("1", PipelineWorld.GoodCall());

        // The database takes no zero character
        world.Crm.Calls["1"] = call with { Title = "A\0B" };

        for (var i = 0; i < 10; i++)
        {
            await world.WorkAsync();
            world.Time.Advance(TimeSpan.FromMinutes(10));
        }

        var review = await world.ReviewAsync("1");
        Assert.Equal((ReviewState.Failed, ReviewFailure.Unexpected), (review.State, review.Failure));
    }
}
