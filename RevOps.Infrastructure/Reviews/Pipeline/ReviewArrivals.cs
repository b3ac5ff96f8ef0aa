using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Reviews.Pipeline;

/// <summary>
/// How calls come in: announced by a webhook or found by a poll, twice, out of order, on several nodes at once. A unique key makes one
/// review of them; who loses a race looks again and finds it there.
/// </summary>
internal sealed class ReviewArrivals(IDbContextFactory<RevOpsDb> databases, IReviewSignals signals, TimeProvider time)
{
    private const int MostTries = 8;

    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(10);

    private static readonly ReviewState[] Waiting = [ReviewState.AwaitingTranscript, ReviewState.NoTranscript];

    public async Task<int> AnnounceAsync(
        ConnectionId connection, IReadOnlyCollection<string> externalCallIds, string via, CancellationToken cancellationToken)
    {
        var added = 0;
        await TryAsync(
            async db =>
            {
                added = await AddAsync(db, connection, externalCallIds, via, cancellationToken);
                await WakeKnownAsync(db, connection, externalCallIds, externalCallIds, _ => true, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                return true;
            },
            cancellationToken);
        signals.Due();
        return added;
    }

    public async Task<bool> SavePollAsync(CrmConnection polled, CrmCallPage page, CancellationToken cancellationToken)
    {
        var found = 0;
        var saved = await TryAsync(
            async db =>
            {
                var connection = await db.Connections.SingleOrDefaultAsync(
                    x => x.Id == polled.Id && x.CursorFrom == polled.CursorFrom && x.CursorTo == polled.CursorTo
                        && x.CursorLastId == polled.CursorLastId,
                    cancellationToken);
                if (connection is null)
                {
                    return false;
                }

                connection.Polled(page.Next, time.GetUtcNow());
                var over = page.Calls.Select(x => x.Id).ToList();
                found = await AddAsync(db, polled.Id, over, "poll", cancellationToken);
                var ready = page.Calls.Where(x => x.TranscriptId is not null).Select(x => x.Id).ToList();
                await WakeKnownAsync(db, polled.Id, over, ready, x => HasChanged(page, x), cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                return true;
            },
            cancellationToken);
        if (saved && found > 0)
        {
            signals.Due();
        }

        signals.Changed();
        return saved;
    }

    private async Task<int> AddAsync(
        RevOpsDb db, ConnectionId connection, IReadOnlyCollection<string> ids, string via, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var known = await db.Reviews.Where(x => x.ConnectionId == connection && ids.Contains(x.ExternalCallId))
            .Select(x => x.ExternalCallId).ToListAsync(cancellationToken);
        var fresh = ids.Except(known).Order(StringComparer.Ordinal).ToList();

        // In one order: two who store the same calls would else wait for each other. Rows are stored in the order of their keys, and keys made
        // within one millisecond have none of their own.
        var keys = fresh.Select(_ => ReviewId.New()).OrderBy(x => x.Value).ToList();
        foreach (var (key, id) in keys.Zip(fresh))
        {
            var review = new CallReview(key, connection, id, via, now);
            db.Reviews.Add(review);
            var cause = via == "poll" ? "Found by a poll" : "Announced by the CRM";
            db.ReviewSteps.Add(new ReviewStep(review.Id, 0, ReviewState.Detected, new ReviewMove(ReviewState.Detected, cause, now), 0, null, now));
        }

        return fresh.Count;
    }

    /// <summary>
    /// A call changed in the CRM: perhaps it is over now, has a transcript or another owner. One that pauses after a failure is left alone, since each
    /// poll finds it again.
    /// </summary>
    private async Task WakeKnownAsync(
        RevOpsDb db, ConnectionId connection, IReadOnlyCollection<string> over, IReadOnlyCollection<string> ready,
        Func<CallReview, bool> hasChanged, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var reviews = await db.Reviews
            .Where(x => x.ConnectionId == connection && (x.LeaseUntil == null || x.LeaseUntil < now)
                && ((ready.Contains(x.ExternalCallId) && Waiting.Contains(x.State))
                    || (over.Contains(x.ExternalCallId) && x.State == ReviewState.Skipped)
                    || (over.Contains(x.ExternalCallId) && x.State == ReviewState.Detected && x.DueAt > now && x.Attempt == 0)))
            .ToListAsync(cancellationToken);
        foreach (var review in reviews.Where(x => x.State != ReviewState.Skipped || hasChanged(x)))
        {
            Wake(db, review, "The call changed in the CRM", now);
        }
    }

    /// <summary>True where the CRM changed a call since it was skipped: perhaps another owner holds it now. Its clock may differ from ours.</summary>
    private static bool HasChanged(CrmCallPage page, CallReview skipped) =>
        page.Calls.Any(x => x.Id == skipped.ExternalCallId && x.ModifiedAt + ClockTolerance > skipped.ChangedAt);

    private static void Wake(RevOpsDb db, CallReview review, string cause, DateTimeOffset now)
    {
        var move = new ReviewMove(
            review.State is ReviewState.NoTranscript or ReviewState.Skipped ? ReviewState.Detected : review.State, cause, now)
        {
            CountsAsAttempt = false,
        };
        db.ReviewSteps.Add(new ReviewStep(review.Id, review.Version + 1, review.State, move, review.Attempt, null, now));
        review.Move(move, now);
    }

    private async Task<bool> TryAsync(Func<RevOpsDb, Task<bool>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            try
            {
                return await work(db);
            }
            catch (Exception problem) when (attempt < MostTries && IsRace(problem))
            {
                // Somebody else stored one of them, or moved one, in between: look again, and not all at the same moment.
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(20 * attempt)), cancellationToken);
            }
        }
    }

    /// <summary>
    /// Two who store the same calls in another order wait for each other until the database ends one of them; the provider wraps that, since
    /// it passes by itself.
    /// </summary>
    private static bool IsRace(Exception problem) => problem is DbUpdateException or InvalidOperationException { InnerException: DbUpdateException };
}
