using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Reviews.Pipeline;

/// <summary>Keeps reviews and their outbox in the database. What a claimed review leads to is <see cref="ReviewChanges"/>.</summary>
internal sealed class ReviewQueue(
    IDbContextFactory<RevOpsDb> databases, ReviewArrivals arrivals, ReviewChanges changes, JoinCandidates joins, TimeProvider time)
    : IReviewQueue
{
    public Task<int> AnnounceAsync(
        ConnectionId connection, IReadOnlyCollection<string> externalCallIds, string via, CancellationToken cancellationToken) =>
        arrivals.AnnounceAsync(connection, externalCallIds, via, cancellationToken);

    public Task<bool> SavePollAsync(CrmConnection polled, CrmCallPage page, CancellationToken cancellationToken) =>
        arrivals.SavePollAsync(polled, page, cancellationToken);

    public Task<bool> SaveAsync(CallReview review, ReviewProgress change, CancellationToken cancellationToken) =>
        changes.SaveAsync(review, change, cancellationToken);

    public Task<bool> SaveScoredAsync(
        CallReview review, ScoredReview scored, ReviewMove move, TimeSpan took, CancellationToken cancellationToken) =>
        changes.SaveScoredAsync(review, scored, move, took, cancellationToken);

    public Task<IReadOnlyList<JoinCandidate>> CandidatesAsync(
        UserId rep, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        joins.FindAsync(rep, from, to, cancellationToken);

    public Task<StoredCall?> StoredAsync(CallId call, CancellationToken cancellationToken) => joins.StoredAsync(call, cancellationToken);

    public async Task<IReadOnlyList<CrmConnection>> DueConnectionsAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var due = db.Reviews.Where(x => x.DueAt <= now && (x.LeaseUntil == null || x.LeaseUntil < now)).Select(x => x.ConnectionId);
        return await db.Connections.AsNoTracking()
            .Where(x => !x.Paused && (x.BlockedUntil == null || x.BlockedUntil <= now) && due.Contains(x.Id))
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<CallReview>> ClaimAsync(
        ConnectionId connection, int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var mine = Guid.NewGuid();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var free = db.Reviews.Where(x => x.ConnectionId == connection && x.DueAt <= now && (x.LeaseUntil == null || x.LeaseUntil < now));
        var states = free.Select(x => new { x.Id, x.DueAt, IsHopeless = x.LeaseUntil != null && x.Attempt >= RetryPolicy.MostTriesWithoutEnd });
        var newest = await states.OrderByDescending(x => x.DueAt).Take(1).ToListAsync(cancellationToken);
        var oldest = await states.OrderBy(x => x.DueAt).Take(Math.Max(0, most - 1)).ToListAsync(cancellationToken);
        var candidates = newest.Concat(oldest).DistinctBy(x => x.Id).ToList();
        var chosen = candidates.Select(x => x.Id).ToList();
        if (chosen.Count == 0)
        {
            return [];
        }

        // The condition stands in the update once more: of two who chose the same review, the database lets one have it.
        // A lease that ran out is a try that left no result.
        var taken = await free.Where(x => chosen.Contains(x.Id)).ExecuteUpdateAsync(
            x => x.SetProperty(r => r.Lease, mine).SetProperty(r => r.LeaseUntil, now + lease).SetProperty(r => r.Version, r => r.Version + 1)
                .SetProperty(r => r.Attempt, r => r.LeaseUntil == null ? r.Attempt : r.Attempt + 1),
            cancellationToken);
        if (taken == 0)
        {
            return [];
        }

        var claimed = await db.Reviews.AsNoTracking().Where(x => chosen.Contains(x.Id) && x.Lease == mine).ToListAsync(cancellationToken);
        foreach (var hopeless in claimed.Where(x => candidates.Any(y => y.Id == x.Id && y.IsHopeless)))
        {
            await changes.SaveAsync(hopeless, ReviewProgress.Of(RetryPolicy.WithoutEnd, null), cancellationToken);
        }

        return [.. claimed.Where(x => x.Lease == mine)];
    }

    public async Task<CallReview?> FindHeldAsync(ReviewId review, Guid lease, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Reviews.AsNoTracking().SingleOrDefaultAsync(x => x.Id == review && x.Lease == lease, cancellationToken);
    }

    public async Task<bool> RenewAsync(CallReview review, TimeSpan lease, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + lease;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Reviews.Where(x => x.Id == review.Id && x.Lease == review.Lease && x.Lease != null)
            .ExecuteUpdateAsync(x => x.SetProperty(r => r.LeaseUntil, until), cancellationToken) == 1;
    }

    public async Task ReleaseAsync(CallReview review, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Reviews.Where(x => x.Id == review.Id && x.Lease == review.Lease && x.Lease != null)
            .ExecuteUpdateAsync(x => x.SetProperty(r => r.LeaseUntil, (DateTimeOffset?)null), cancellationToken);
    }

    public async Task<IReadOnlyList<CrmWrite>> WritesAsync(ReviewId review, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.CrmWrites.AsNoTracking().Where(x => x.ReviewId == review)
            .OrderBy(x => x.Revision).ThenBy(x => x.Kind).ThenBy(x => x.Id).ToListAsync(cancellationToken);
    }

    public async Task BlockAsync(ConnectionId connection, string problem, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var text = problem.Length <= 500 ? problem : problem[..500];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Connections.Where(x => x.Id == connection).ExecuteUpdateAsync(
            x => x.SetProperty(c => c.LastPollAt, now).SetProperty(c => c.LastError, text).SetProperty(c => c.LastErrorAt, now).SetProperty(c => c.BlockedUntil, until), cancellationToken);
    }
}
