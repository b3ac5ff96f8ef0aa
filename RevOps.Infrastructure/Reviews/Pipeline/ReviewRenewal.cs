using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Reviews.Pipeline;

/// <summary>
/// Sends a review back to its write-back, in the transaction of what changed: a score was overridden. A worker that is just writing loses
/// its lease, and what it was sending is read back before anything is sent again.
/// </summary>
internal static class ReviewRenewal
{
    private static readonly ReviewState[] Waiting = [ReviewState.AwaitingTranscript, ReviewState.NoTranscript];

    private static readonly ReviewState[] Written = [ReviewState.WritingBack, ReviewState.Delivered];

    /// <summary>To be called inside an open transaction. True where the CRM has something to learn.</summary>
    public static async Task<bool> RenewReviewAsync(
        this RevOpsDb db, CallId call, string cause, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var from = await db.Reviews.Where(x => x.CallId == call && Written.Contains(x.State))
            .ToDictionaryAsync(x => x.Id, x => x.State, cancellationToken);
        var moved = await db.Reviews.Where(x => x.CallId == call && Written.Contains(x.State)).ExecuteUpdateAsync(
            x => x.SetProperty(r => r.State, ReviewState.WritingBack)
                .SetProperty(r => r.DueAt, at)
                .SetProperty(r => r.ChangedAt, at)
                .SetProperty(r => r.Cause, cause)
                .SetProperty(r => r.Attempt, 0)
                .SetProperty(r => r.Lease, (Guid?)null)
                .SetProperty(r => r.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(r => r.Version, r => r.Version + 1),
            cancellationToken);
        if (moved == 0)
        {
            return false;
        }

        var ids = await db.Reviews.Where(x => x.CallId == call && x.State == ReviewState.WritingBack).Select(x => new { x.Id, x.Version }).ToListAsync(cancellationToken);
        var move = new ReviewMove(ReviewState.WritingBack, cause, at);
        db.ReviewSteps.AddRange(ids.Select(x => new ReviewStep(x.Id, x.Version, from.GetValueOrDefault(x.Id, ReviewState.WritingBack), move, 0, null, at)));
        return true;
    }

    /// <summary>
    /// A call was stored by other means: reviews of the rep that wait for a transcript of that time look whether it is theirs. To be called
    /// inside an open transaction.
    /// </summary>
    public static async Task WakeReviewsAsync(this RevOpsDb db, Call stored, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (stored is not { RepId: { } rep, StartedAtKnown: true, DurationSeconds: { } seconds })
        {
            return;
        }

        const string cause = "A call of that time was stored";
        var (from, to) = (stored.StartedAt, stored.StartedAt.AddSeconds(seconds));
        var waiting = await db.Reviews.AsNoTracking()
            .Where(x => x.RepId == rep && Waiting.Contains(x.State) && x.CallStartedAt < to && x.CallEndedAt > from && (x.LeaseUntil == null || x.LeaseUntil < at))
            .ToListAsync(cancellationToken);
        foreach (var review in waiting)
        {
            var woken = await db.Reviews.Where(x => x.Id == review.Id && x.Version == review.Version).ExecuteUpdateAsync(
                x => x.SetProperty(r => r.State, ReviewState.AwaitingTranscript)
                    .SetProperty(r => r.DueAt, at)
                    .SetProperty(r => r.Cause, cause)
                    .SetProperty(r => r.Version, r => r.Version + 1),
                cancellationToken);
            if (woken == 1)
            {
                var move = new ReviewMove(ReviewState.AwaitingTranscript, cause, at);
                db.ReviewSteps.Add(new ReviewStep(review.Id, review.Version + 1, review.State, move, review.Attempt, null, at));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
