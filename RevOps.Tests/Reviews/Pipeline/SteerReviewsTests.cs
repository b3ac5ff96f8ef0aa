using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Tests.Support;
using static RevOps.Tests.Reviews.Pipeline.ReviewWorld;

namespace RevOps.Tests.Reviews.Pipeline;

public sealed class SteerReviewsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private ReviewWorld _world = null!;

    private TestPeople People => _world.People;

    [Fact]
    public async Task Replay_FailedWhileFetching_StartsFromTheBeginningInThePersonsName()
    {
        await OpenAsync();
        var review = await _world.ReviewAsync(People.Rep, "1", null, Fail(ReviewFailure.CrmUnavailable));

        var state = await ReplayAsync(People.Manager, review);

        Assert.Equal(ReviewState.Detected, state);
        var now = await _world.NowAsync(review);
        Assert.Equal((ReviewState.Detected, 0, _world.Time.GetUtcNow(), null), (now.State, now.Attempt, now.DueAt, now.Failure));
        var step = await _world.LastStepAsync(review);
        Assert.Equal((ReviewState.Failed, ReviewState.Detected, People.Manager.Name), (step.From, step.To, step.Actor));
        Assert.Equal((1, 1), (_world.Signals.DueCount, _world.Signals.ChangedCount));
    }

    [Fact]
    public async Task Replay_FailedWhileWritingBack_OnlyWritesAndSendsTheRefusedAgain()
    {
        await OpenAsync();
        var call = await _world.CallAsync(People.Rep);
        var review = await _world.ReviewAsync(People.Rep, "1", call, To(ReviewState.WritingBack), Fail(ReviewFailure.Refused));
        var refused = Write(review, call, "revops_score", "72");
        refused.Refuse("No such property", Start);
        await _world.AddAsync(refused);

        Assert.Equal(ReviewState.WritingBack, await ReplayAsync(People.Admin, review));
        var now = await _world.NowAsync(refused);
        Assert.Equal((CrmWriteState.Pending, null), (now.State, now.Problem));
    }

    [Fact]
    public async Task Replay_CancelledAfterWritingBack_IsReviewedAnew()
    {
        await OpenAsync();
        var call = await _world.CallAsync(People.Rep);
        var review = await _world.ReviewAsync(
            People.Rep, "1", call, To(ReviewState.WritingBack), Fail(ReviewFailure.Refused), To(ReviewState.Cancelled));
        await _world.AddAsync(Write(review, call, "revops_score", "72"));

        Assert.Equal(ReviewState.Detected, await ReplayAsync(People.Admin, review));
    }

    [Fact]
    public async Task Replay_WhoMayNot_IsRefused()
    {
        await OpenAsync();
        var review = await _world.ReviewAsync(People.Rep, "1", null, Fail(ReviewFailure.Gone));

        Assert.Equal(CallErrorKind.Forbidden, await RefusalAsync(People.Rep, review));
        Assert.Equal(CallErrorKind.Forbidden, await RefusalAsync(People.Analyst, review));
        Assert.Equal(CallErrorKind.NotFound, await RefusalAsync(People.OtherManager, review));
        Assert.Equal(CallErrorKind.NotFound, await RefusalAsync(People.Colleague, review));
        Assert.Equal(ReviewState.Failed, (await _world.NowAsync(review)).State);
        Assert.Equal(0, _world.Signals.ChangedCount);
    }

    [Fact]
    public async Task Cancel_WorkerHoldsIt_IsRefusedUntilTheLeaseRunsOut()
    {
        await OpenAsync();
        var review = await _world.ReviewAsync(People.Rep, "1", null);
        await _world.ClaimAsync(review, TimeSpan.FromMinutes(1));

        var held = await _world.Steer.CancelAsync(People.Admin, review.Id, CancellationToken.None);
        _world.Time.Advance(TimeSpan.FromMinutes(2));
        var free = await _world.Steer.CancelAsync(People.Admin, review.Id, CancellationToken.None);

        Assert.Equal((CallErrorKind.Conflict, "Try again in a moment"), (held.Error!.Kind, held.Error.Remedy));
        Assert.Equal(ReviewState.Cancelled, free.Value);
        var now = await _world.NowAsync(review);
        Assert.Equal((null, null, null), (now.Lease, now.LeaseUntil, now.DueAt));
        Assert.Equal(review.Version + 2, now.Version);
        Assert.Equal($"Stopped by {People.Admin.Name}", now.Cause);
        Assert.Equal("review.cancelled", Assert.Single(await _world.AuditAsync()).Action);
    }

    [Fact]
    public async Task Save_ClaimedInBetween_StoresNothing()
    {
        await OpenAsync();
        var review = await _world.ReviewAsync(People.Rep, "1", null);
        var found = (await _world.Store.FindAsync(review.Id, CancellationToken.None))!;
        var change = ReviewSteering.Steer(found, People.Admin, ReviewState.Cancelled, "Stopped", _world.Time.GetUtcNow());
        await _world.ClaimAsync(review, TimeSpan.FromMinutes(1));

        Assert.False(await _world.Store.SaveAsync(change, CancellationToken.None));
        var now = await _world.NowAsync(review);
        Assert.Equal(ReviewState.Detected, now.State);
        Assert.NotNull(now.Lease);
    }

    [Theory]
    [InlineData(ReviewState.Delivered)]
    [InlineData(ReviewState.Scoring)]
    public async Task Steer_StateDoesNotAllowIt_IsRefused(ReviewState state)
    {
        await OpenAsync();
        var review = await _world.ReviewAsync(People.Rep, "1", null, To(state));

        Assert.Equal(CallErrorKind.Conflict, await RefusalAsync(People.Admin, review));
        Assert.Equal(CallErrorKind.Conflict, (await _world.Steer.CancelAsync(People.Admin, review.Id, CancellationToken.None)).Error!.Kind);
    }

    [Fact]
    public async Task RetryFailed_OfOneConnectionAndReason_TakesManyBatchesAndNothingElse()
    {
        await OpenAsync();
        var mine = Enumerable.Range(0, 230).Select(i => _world.New(People.Rep, $"{i}")).ToList();
        var reason = _world.New(People.Rep, "reason");
        var connection = _world.New(People.Rep, "connection", _world.Other);
        await _world.AddAsync([.. mine, reason, connection,
            .. mine.Append(connection).SelectMany(x => Moved(x, Fail(ReviewFailure.CrmUnavailable))), .. Moved(reason, Fail(ReviewFailure.Gone))]);

        var count = await _world.Steer.RetryFailedAsync(People.Admin, _world.HubSpot.Id, ReviewFailure.CrmUnavailable, CancellationToken.None);

        Assert.Equal(230, count.Value);
        Assert.Equal(ReviewState.Detected, (await _world.NowAsync(mine[229])).State);
        Assert.Equal(ReviewState.Failed, (await _world.NowAsync(reason)).State);
        Assert.Equal(ReviewState.Failed, (await _world.NowAsync(connection)).State);
        Assert.Equal("review.retried-all", Assert.Single(await _world.AuditAsync()).Action);
    }

    [Fact]
    public async Task SaveMany_OneChangedMeanwhile_StoresTheOthers()
    {
        await OpenAsync();
        var reviews = Enumerable.Range(0, 3).Select(i => _world.New(People.Rep, $"{i}")).ToList();
        await _world.AddAsync([.. reviews, .. reviews.SelectMany(x => Moved(x, Fail(ReviewFailure.Gone)))]);
        var failed = await _world.Store.FailedAsync(new(null, null, _world.Time.GetUtcNow()), 10, CancellationToken.None);
        var changes = failed.Select(x => ReviewSteering.Steer(x, People.Admin, ReviewState.Detected, "Started again", _world.Time.GetUtcNow())).ToList();
        await _world.Steer.CancelAsync(People.Admin, reviews[1].Id, CancellationToken.None);

        Assert.Equal(2, await _world.Store.SaveAsync(changes, CancellationToken.None));
        Assert.Equal(ReviewState.Cancelled, (await _world.NowAsync(reviews[1])).State);
        Assert.Equal(ReviewState.Detected, (await _world.NowAsync(reviews[2])).State);
    }

    [Fact]
    public async Task RetryFailed_Manager_IsRefused()
    {
        await OpenAsync();

        Assert.Equal(CallErrorKind.Forbidden, (await _world.Steer.RetryFailedAsync(People.Manager, null, null, CancellationToken.None)).Error!.Kind);
    }

    private async Task OpenAsync() => _world = await CreateAsync(postgres);

    private async Task<ReviewState> ReplayAsync(Viewer viewer, CallReview review) =>
        (await _world.Steer.ReplayAsync(viewer, review.Id, CancellationToken.None)).Value;

    private async Task<CallErrorKind> RefusalAsync(Viewer viewer, CallReview review) =>
        (await _world.Steer.ReplayAsync(viewer, review.Id, CancellationToken.None)).Error!.Kind;
}
