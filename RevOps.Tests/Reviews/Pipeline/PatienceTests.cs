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

        world.Crm.Before = what => what == "call" ? new CrmError(CrmErrorKind.Unauthorized, "The token is refused") : null;
        await world.WorkAsync();

        var review = await world.ReviewAsync("1");
        Assert.Equal((ReviewState.AwaitingTranscript, "The token is refused"), (review.State, review.Cause));
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
