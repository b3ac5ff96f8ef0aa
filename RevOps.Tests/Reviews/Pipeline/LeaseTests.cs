using RevOps.Domain.Reviews.Pipeline;
using RevOps.Tests.Support;

namespace RevOps.Tests.Reviews.Pipeline;

/// <summary>Who has a review, and for how long.</summary>
public sealed class LeaseTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Save_MoveThatKeepsTheLeaseAfterALongRead_NobodyElseTakesIt()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.AnnounceAsync("1");
        var claimed = (await world.ClaimAsync())[0];
        world.Time.Advance(TimeSpan.FromSeconds(25));
        Assert.True(await world.Queue.RenewAsync(claimed, Lease, CancellationToken.None));
        world.Time.Advance(TimeSpan.FromSeconds(10));

        var move = new ReviewMove(ReviewState.Scoring, null, world.Time.GetUtcNow()) { KeepsLease = true };
        Assert.True(await world.Queue.SaveAsync(claimed, ReviewProgress.Of(move, null), CancellationToken.None));

        Assert.Empty(await world.ClaimAsync());
    }

    [Fact]
    public async Task Renew_ReviewThatRestsAlready_LeavesItFree()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.AnnounceAsync("1");
        var claimed = (await world.ClaimAsync())[0];
        var rest = new ReviewMove(ReviewState.Detected, null, world.Time.GetUtcNow());
        Assert.True(await world.Queue.SaveAsync(claimed, ReviewProgress.Of(rest, null), CancellationToken.None));

        Assert.False(await world.Queue.RenewAsync(claimed, Lease, CancellationToken.None));

        Assert.Single(await world.ClaimAsync());
    }
}
