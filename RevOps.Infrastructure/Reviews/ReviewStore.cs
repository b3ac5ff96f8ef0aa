using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Reviews.Pipeline;

namespace RevOps.Infrastructure.Reviews;

/// <summary>Keeps overrides and disputes in the database.</summary>
internal sealed class ReviewStore(IDbContextFactory<RevOpsDb> databases, IReviewSignals signals) : IReviewStore
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
        await SaveScoreAsync(db, added.CallId, scoreInForce, audit, cancellationToken);
    }

    public async Task RemoveOverrideAsync(CallId id, Guid overrideId, double? scoreInForce, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var stored = await db.Overrides.Where(x => x.CallId == id).ToListAsync(cancellationToken);
        var key = stored.Find(x => x.Id == overrideId)?.CriterionKey;
        db.Overrides.RemoveRange(stored.Where(x => x.CriterionKey == key));
        await SaveScoreAsync(db, id, scoreInForce, audit, cancellationToken);
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
        try
        {
            if (brings is null)
            {
                db.Audit.Add(audit);
                await db.SaveChangesAsync(cancellationToken);
            }
            else
            {
                db.Overrides.Add(brings);
                await SaveScoreAsync(db, brings.CallId, scoreInForce, audit, cancellationToken);
            }

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

    /// <summary>Stores what the context holds, the score in force after it, and that the CRM has to learn of it: all or nothing.</summary>
    private async Task SaveScoreAsync(RevOpsDb db, CallId id, double? score, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var call = await db.Calls.SingleAsync(x => x.Id == id, cancellationToken);
        call.Scored(score, call.NotScoredReason, audit.At);
        db.Audit.Add(audit);
        await db.SaveChangesAsync(cancellationToken);
        var renewed = await db.RenewReviewAsync(id, $"{audit.Actor} changed the score", audit.At, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (renewed)
        {
            signals.Due();
        }
    }
}
