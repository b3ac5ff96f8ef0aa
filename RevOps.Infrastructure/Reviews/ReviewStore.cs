using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Reviews;

/// <summary>Keeps overrides and disputes in the database.</summary>
internal sealed class ReviewStore(IDbContextFactory<RevOpsDb> databases) : IReviewStore
{
    public async Task<ReviewedCall?> FindAsync(CallId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var owner = await db.Calls.Where(x => x.Id == id).ToOwnership().SingleOrDefaultAsync(cancellationToken);
        if (owner is null)
        {
            return null;
        }

        var cards = await db.NewestScorecardsAsync([id], cancellationToken);
        var overrides = await db.OverridesInForceAsync([id], cancellationToken);
        return new ReviewedCall(owner, cards.GetValueOrDefault(id), [.. overrides[id]]);
    }

    public async Task AddOverrideAsync(CriterionOverride added, double? scoreInForce, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Overrides.Add(added);
        db.Audit.Add(audit);
        await SetScoreAsync(db, added.CallId, scoreInForce, audit.At, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task RemoveOverrideAsync(CallId id, Guid overrideId, double? scoreInForce, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var stored = await db.Overrides.Where(x => x.CallId == id).ToListAsync(cancellationToken);
        var key = stored.Find(x => x.Id == overrideId)?.CriterionKey;
        db.Overrides.RemoveRange(stored.Where(x => x.CriterionKey == key));
        db.Audit.Add(audit);
        await SetScoreAsync(db, id, scoreInForce, audit.At, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<bool> AddDisputeAsync(Dispute dispute, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Disputes.Add(dispute);
        db.Audit.Add(audit);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // A unique index over open disputes decides a race; any other reason is an outage.
            if (await HasOpenAsync(dispute, cancellationToken))
            {
                return false;
            }

            throw;
        }
    }

    public async Task<Dispute?> FindDisputeAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Disputes.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
    }

    public async Task<bool> EndDisputeAsync(
        Dispute ended, CriterionOverride? brings, double? scoreInForce, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var stored = await db.Disputes.SingleOrDefaultAsync(x => x.Id == ended.Id && x.State == DisputeState.Open, cancellationToken);
        if (stored is null)
        {
            return false;
        }

        stored.Resolve(ended.State, ended.Resolution, ended.ResolvedBy!.Value, ended.ResolvedAt!.Value);
        db.Audit.Add(audit);
        if (brings is not null)
        {
            db.Overrides.Add(brings);
            await SetScoreAsync(db, brings.CallId, scoreInForce, audit.At, cancellationToken);
        }

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

    private async Task<bool> HasOpenAsync(Dispute dispute, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Disputes.AnyAsync(
            x => x.CallId == dispute.CallId && x.CriterionKey == dispute.CriterionKey && x.State == DisputeState.Open, cancellationToken);
    }

    private static async Task SetScoreAsync(RevOpsDb db, CallId id, double? score, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var call = await db.Calls.SingleAsync(x => x.Id == id, cancellationToken);
        call.Scored(score, call.NotScoredReason, at);
    }
}
