using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Tests.Support;

namespace RevOps.Tests.Reviews.Pipeline;

public sealed class ReviewQueueTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Announce_SameCallsEightTimesAtOnce_MakesOneReviewEach()
    {
        var world = await PipelineWorld.CreateAsync(postgres);

        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => world.AnnounceAsync("1", "2", "3"))));

        await using var db = world.Database.CreateDbContext();
        Assert.Equal(3, await db.Reviews.CountAsync());
        Assert.Equal(3, added.Sum());
    }

    [Fact]
    public async Task Announce_SameCallsInOppositeOrder_TheOneThatTheDatabaseEndsTriesAgain()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        var ids = Enumerable.Range(0, 200).Select(x => $"{x}").ToArray();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => world.AnnounceAsync(i % 2 == 0 ? ids : [.. ids.Reverse()]))));

        await using var db = world.Database.CreateDbContext();
        Assert.Equal(ids.Length, await db.Reviews.CountAsync());
    }

    [Fact]
    public async Task SavePoll_WhileWebhooksAnnounceTheSame_KeepsCursorAndMakesOneReviewEach()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        var ids = Enumerable.Range(0, 40).Select(x => $"{x}").ToArray();
        var page = new CrmCallPage([.. ids.Select(x => Ended(x))], new CrmCursor(PipelineWorld.Now), false);

        var poll = Task.Run(() => world.Queue.SavePollAsync(world.Connection, page, CancellationToken.None));
        await Task.WhenAll(ids.Chunk(5).Select(x => Task.Run(() => world.AnnounceAsync(x))));

        Assert.True(await poll);
        await using var db = world.Database.CreateDbContext();
        Assert.Equal(40, await db.Reviews.CountAsync());
        Assert.Equal(PipelineWorld.Now, (await db.Connections.SingleAsync()).CursorFrom);
    }

    [Fact]
    public async Task SavePoll_CursorMovedByAnother_StoresNothing()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        var first = new CrmCallPage([], new CrmCursor(PipelineWorld.Now), false);
        Assert.True(await world.Queue.SavePollAsync(world.Connection, first, CancellationToken.None));

        var second = new CrmCallPage([Ended("1")], new CrmCursor(PipelineWorld.Now.AddHours(-5)), false);

        Assert.False(await world.Queue.SavePollAsync(world.Connection, second, CancellationToken.None));
        await using var db = world.Database.CreateDbContext();
        Assert.Equal(0, await db.Reviews.CountAsync());
    }

    [Fact]
    public async Task Claim_ManyWorkersAtOnce_NobodyHasTheSame()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.AnnounceAsync([.. Enumerable.Range(0, 60).Select(x => $"{x}")]);

        var claims = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => world.ClaimAsync(8))));

        var all = claims.SelectMany(x => x).Select(x => x.Id).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.NotEmpty(all);
    }

    [Fact]
    public async Task Claim_BacklogAndACallThatJustEnded_TakesTheNewestFirst()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.AnnounceAsync([.. Enumerable.Range(0, 20).Select(x => $"{x}")]);
        world.Time.Advance(TimeSpan.FromSeconds(5));
        await world.AnnounceAsync("just-ended");

        var claimed = await world.ClaimAsync(3);

        Assert.Contains(claimed, x => x.ExternalCallId == "just-ended");
        Assert.Equal(3, claimed.Count);
    }

    [Fact]
    public async Task Save_LeaseTakenByAnother_AppliesNothing()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.AnnounceAsync("1");
        var late = (await world.ClaimAsync())[0];
        world.Time.Advance(Lease + TimeSpan.FromSeconds(1));
        var taken = (await world.ClaimAsync())[0];

        var move = new ReviewMove(ReviewState.Skipped, "late", null);
        Assert.False(await world.Queue.SaveAsync(late, ReviewProgress.Of(move, null), CancellationToken.None));
        Assert.False(await world.Queue.RenewAsync(late, Lease, CancellationToken.None));
        Assert.True(await world.Queue.RenewAsync(taken, Lease, CancellationToken.None));
        Assert.Equal(ReviewState.Detected, (await world.ReviewAsync("1")).State);
    }

    [Fact]
    public async Task DueConnections_PausedOrBlocked_AreLeftOut()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.AnnounceAsync("1");
        Assert.Single(await world.Queue.DueConnectionsAsync(CancellationToken.None));

        await world.Queue.BlockAsync(world.Connection.Id, "Too many", world.Time.GetUtcNow().AddMinutes(1), CancellationToken.None);

        Assert.Empty(await world.Queue.DueConnectionsAsync(CancellationToken.None));
        world.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Single(await world.Queue.DueConnectionsAsync(CancellationToken.None));
    }

    private static CrmCall Ended(string id) => new() { Id = id, State = CrmCallState.Ended };
}
