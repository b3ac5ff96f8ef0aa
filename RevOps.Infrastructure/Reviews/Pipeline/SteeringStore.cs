using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Reviews.Pipeline;

/// <summary>Keeps what people do with reviews in the database.</summary>
internal sealed class SteeringStore(IDbContextFactory<RevOpsDb> databases) : IReviewSteering
{
    public async Task<SteeredReview?> FindAsync(ReviewId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return (await ReadAsync(db, db.Reviews.Where(x => x.Id == id), cancellationToken)).SingleOrDefault();
    }

    public async Task<SteeredReview?> FindOfWriteAsync(Guid writeId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var owner = db.CrmWrites.Where(x => x.Id == writeId && x.ReviewId != null).Select(x => x.ReviewId!.Value);
        return (await ReadAsync(db, db.Reviews.Where(x => owner.Contains(x.Id)), cancellationToken)).SingleOrDefault();
    }

    public async Task<IReadOnlyList<SteeredReview>> FailedAsync(FailedReviews which, int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var failed = db.Reviews.Where(x => x.State == ReviewState.Failed && x.ChangedAt < which.ParkedBefore);
        failed = which.Connection is { } connection ? failed.Where(x => x.ConnectionId == connection) : failed;
        failed = which.Failure is { } failure ? failed.Where(x => x.Failure == failure) : failed;
        return await ReadAsync(db, failed.OrderBy(x => x.ChangedAt).Take(most), cancellationToken);
    }

    public async Task<bool> SaveAsync(ReviewChange change, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        Put(db, change);
        return await TrySaveAsync(db, cancellationToken);
    }

    public async Task<int> SaveAsync(IReadOnlyList<ReviewChange> changes, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        foreach (var change in changes)
        {
            Put(db, change);
        }

        if (await TrySaveAsync(db, cancellationToken))
        {
            return changes.Count;
        }

        // Somebody was quicker with one of them: the others are stored each by itself.
        var stored = 0;
        foreach (var change in changes)
        {
            stored += await SaveAsync(change, cancellationToken) ? 1 : 0;
        }

        return stored;
    }

    public async Task NoteAsync(AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Audit.Add(audit);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static void Put(RevOpsDb db, ReviewChange change)
    {
        db.Reviews.Update(change.Review).Property(x => x.Version).OriginalValue = change.VersionBefore;
        db.ReviewSteps.Add(change.Step);
        db.CrmWrites.UpdateRange(change.Writes);
        if (change.Audit is { } audit)
        {
            db.Audit.Add(audit);
        }
    }

    private static async Task<bool> TrySaveAsync(RevOpsDb db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    // The reviews first: whoever claims one afterwards changes its version before anything that is read below.
    private static async Task<List<SteeredReview>> ReadAsync(RevOpsDb db, IQueryable<CallReview> which, CancellationToken cancellationToken)
    {
        var reviews = await which.AsNoTracking().ToListAsync(cancellationToken);
        var ids = reviews.ConvertAll(x => x.Id);
        var parked = await db.ReviewSteps.Where(x => ids.Contains(x.ReviewId) && x.To == ReviewState.Failed)
            .Select(x => new { x.ReviewId, x.At, x.From }).ToListAsync(cancellationToken);
        var from = parked.GroupBy(x => x.ReviewId).ToDictionary(x => x.Key, x => x.MaxBy(s => s.At)!.From);
        var writes = (await db.CrmWrites.AsNoTracking().Where(x => x.ReviewId != null && ids.Contains(x.ReviewId.Value)).ToListAsync(cancellationToken)).ToLookup(x => x.ReviewId!.Value);
        List<SteeredReview> found = [];
        foreach (var review in reviews)
        {
            ReviewState? parkedFrom = review.State == ReviewState.Failed && from.TryGetValue(review.Id, out var state) ? state : null;
            found.Add(new SteeredReview(review, parkedFrom, [.. writes[review.Id]], await CandidatesAsync(db, review, cancellationToken)));
        }

        return found;
    }

    private static async Task<IReadOnlyList<CallOwnership>> CandidatesAsync(RevOpsDb db, CallReview review, CancellationToken cancellationToken) =>
        review.IsQuestion ? await db.CandidatesOf(review).ToOwnership().ToListAsync(cancellationToken) : [];
}

internal static class Candidates
{
    /// <summary>The calls of a review's question that are still there and that no other call of the same CRM took.</summary>
    public static IQueryable<Call> CandidatesOf(this RevOpsDb db, CallReview review)
    {
        var (ids, connection) = (review.CandidateIds, review.ConnectionId);
        return db.Calls.Where(x => ids.Contains(x.Id) && !db.Reviews.Any(r => r.ConnectionId == connection && r.CallId == x.Id));
    }
}
