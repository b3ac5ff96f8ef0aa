using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Connections;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Tests.Support;

namespace RevOps.Tests.Crm.Connections;

/// <summary>What hangs on a connection: shown in the list, lost with it.</summary>
public sealed class ConnectionContentsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private ConnectionServices _services = null!;

    private static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync() => _services = await ConnectionServices.CreateAsync(postgres);

    public async Task DisposeAsync() => await _services.DisposeAsync();

    [Fact]
    public async Task List_Reviews_CountsWhatWaitsAndWhatFailedOfEach()
    {
        var busy = await _services.ConnectAsync("Busy");
        var idle = await _services.ConnectAsync("idle");
        await AddAsync(busy.Id, ReviewState.AwaitingTranscript, ReviewState.WritingBack, ReviewState.Failed, ReviewState.Delivered, ReviewState.Skipped);

        var list = await _services.Get<IConnectionQueries>().ListAsync(_services.Admin, None);

        Assert.Equal([(busy.Id, 2, 1), (idle.Id, 0, 0)], list.Select(x => (x.Id, x.Backlog, x.Failed)));
        Assert.Equal((At, null), (list[0].OldestWaitingAt, list[1].OldestWaitingAt));
    }

    [Fact]
    public async Task Delete_WithReviews_SaysWhatIsLostAndTakesItOnlyIfConfirmed()
    {
        var item = await _services.ConnectAsync();
        var other = await _services.ConnectAsync("Other");
        var call = await AddAsync(item.Id, ReviewState.Scoring, ReviewState.Delivered);
        await AddAsync(other.Id, ReviewState.Delivered);

        var refused = await _services.Edit.DeleteAsync(_services.Admin, item.Id, confirmed: false, None);
        Assert.Equal(CrmSettingsErrorKind.NeedsConfirmation, refused.Error?.Kind);
        Assert.Contains("2 reviews (1 not finished), and 2 lines of the ledger", refused.Error?.Problem, StringComparison.Ordinal);
        Assert.True((await _services.Edit.DeleteAsync(_services.Admin, item.Id, confirmed: true, None)).IsSuccess);

        await using var db = await _services.DbAsync();
        Assert.Equal(other.Id, (await db.Connections.SingleAsync()).Id);
        Assert.Equal([other.Id], await db.Reviews.Select(x => x.ConnectionId).ToListAsync());
        Assert.Equal((1, 1, 1), (await db.CrmWrites.CountAsync(), await db.ReviewSteps.CountAsync(), await db.Notices.CountAsync()));
        Assert.True(await db.Calls.AnyAsync(x => x.Id == call));
        Assert.Equal("Deleted HubSpot EU with 2 reviews and 2 ledger lines", (await _services.AuditAsync())[^1].Detail);
    }

    [Fact]
    public async Task Delete_Nothing_NeedsNoConfirmationAndIsGoneOnce()
    {
        var item = await _services.ConnectAsync();

        Assert.True((await _services.Edit.LossAsync(_services.Admin, item.Id, None)).Value!.IsNothing);
        Assert.True((await _services.Edit.DeleteAsync(_services.Admin, item.Id, confirmed: false, None)).IsSuccess);
        Assert.Equal(CrmSettingsError.NoConnection, (await _services.Edit.DeleteAsync(_services.Admin, item.Id, confirmed: false, None)).Error);
        Assert.Equal(CrmSettingsError.NoConnection, (await _services.Edit.PauseAsync(_services.Admin, item.Id, true, None)).Error);
    }

    [Fact]
    public async Task Delete_WithQuotasThatItBrought_SaysSoAndTakesTheseAlone()
    {
        var item = await _services.ConnectAsync();
        var (theirs, ours) = (new Quota(new(2026, 1, 1), new(2026, 3, 31), 1, "USD"), new Quota(new(2026, 1, 1), new(2026, 3, 31), 2, "USD"));
        theirs.ComesFrom(item.Id.ToString(), "1", null);
        await using (var db = await _services.DbAsync())
        {
            db.AddRange(theirs, ours);
            await db.SaveChangesAsync();
        }

        var loss = (await _services.Edit.LossAsync(_services.Admin, item.Id, None)).Value!;
        Assert.EndsWith("No review hangs on it. 1 quota that it brought goes with it.", loss.InWords(), StringComparison.Ordinal);
        Assert.False((await _services.Edit.DeleteAsync(_services.Admin, item.Id, confirmed: false, None)).IsSuccess);
        Assert.True((await _services.Edit.DeleteAsync(_services.Admin, item.Id, confirmed: true, None)).IsSuccess);
        await using var after = await _services.DbAsync();
        Assert.Equal([ours.Id], await after.Quotas.Select(x => x.Id).ToListAsync());
    }

    /// <summary>A review in each state, with a step, a ledger line and a notice. Returns our call of the last.</summary>
    private async Task<CallId> AddAsync(ConnectionId connection, params ReviewState[] states)
    {
        await using var db = await _services.DbAsync();
        var last = default(CallId);
        foreach (var (state, i) in states.Select((x, i) => (x, i)))
        {
            var call = new CallBuilder().Of(_services.People.Rep).Build().Call;
            var review = new CallReview(connection, $"call-{i}", "poll", At.AddMinutes(i));
            var move = new ReviewMove(state, null, null);
            review.Joined(call.Id);
            review.Move(move, At);
            var order = new CrmWriteOrder
            {
                ReviewId = review.Id,
                ConnectionId = connection,
                CallId = call.Id,
                ExternalCallId = review.ExternalCallId,
                Kind = CrmWriteKind.Note,
                Target = new CrmObject(CrmObjectKind.Call, review.ExternalCallId),
                IdempotencyKey = review.Id.ToString(),
            };
            db.Calls.Add(call);
            db.Reviews.Add(review);
            db.ReviewSteps.Add(new ReviewStep(review.Id, 0, ReviewState.Detected, move, 0, null, At));
            db.CrmWrites.Add(new CrmWrite(order, At));
            db.Notices.Add(new FeedbackNotice(
                review.Id, call.Id, _services.People.Rep.UserId, _services.People.North, new FeedbackHeadline(70, null, null, null), At));
            last = call.Id;
        }

        await db.SaveChangesAsync();
        return last;
    }
}
