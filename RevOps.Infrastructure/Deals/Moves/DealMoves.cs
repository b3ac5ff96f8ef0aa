using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Moves;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.Moves;

/// <summary>Keeps moves in the database. The deal's version decides a race.</summary>
internal sealed class DealMoves(IDbContextFactory<RevOpsDb> databases, ICrmConnectors connectors) : IDealMoves
{
    /// <summary>Of a deal; older ones are settled.</summary>
    private const int MostWrites = 50;

    public async Task<(Deal? Deal, DealStage? To)> FindAsync(DealId deal, DealStageId to, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return (await db.Deals.AsNoTracking().SingleOrDefaultAsync(x => x.Id == deal, cancellationToken),
            await db.DealStages.AsNoTracking().SingleOrDefaultAsync(x => x.Id == to, cancellationToken));
    }

    public async Task<(DealMove Move, Deal Deal, DealStage From)?> FindMoveAsync(Guid move, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await (from x in db.DealMoves.AsNoTracking()
                           join deal in db.Deals on x.DealId equals deal.Id
                           join stage in db.DealStages on x.FromStageId equals stage.Id
                           where x.Id == move
                           select new { x, deal, stage }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.x, found.deal, found.stage);
    }

    public async Task<DealRoute?> RouteAsync(Deal deal, DealStageId to, CancellationToken cancellationToken)
    {
        if (!ConnectionId.TryParse(deal.Source, null, out var id))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var connection = await db.Connections.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
        var stages = await db.CrmStages.Where(x => x.ConnectionId == id && (x.StageId == to || x.StageId == deal.StageId))
            .Select(x => new { x.StageId, x.ExternalId }).ToListAsync(cancellationToken);
        if (connection is null || stages.Find(x => x.StageId == to)?.ExternalId is not { } there)
        {
            return null;
        }

        var writes = await db.CrmWrites.AsNoTracking().Where(x => x.DealId == deal.Id).OrderByDescending(x => x.Revision).Take(MostWrites).ToListAsync(cancellationToken);
        var from = stages.Find(x => x.StageId == deal.StageId)?.ExternalId;
        return new DealRoute(id, connectors.Open(connection).Book.DealFields.Stage, from, there, writes);
    }

    public async Task<CrmWrite?> FindWriteAsync(Guid move, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.CrmWrites.AsNoTracking().Where(x => x.DealMoveId == move).OrderByDescending(x => x.Revision).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<(CrmWrite Write, Deal Deal, DealStage? To)?> FindOrderAsync(Guid write, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await (from x in db.CrmWrites.AsNoTracking()
                           join deal in db.Deals on x.DealId equals (DealId?)deal.Id
                           where x.Id == write
                           select new { x, deal }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var stage = db.CrmStages.Where(x => x.ConnectionId == found.x.ConnectionId && x.ExternalId == found.x.Value).Select(x => x.StageId);
        return (found.x, found.deal, await db.DealStages.AsNoTracking().SingleOrDefaultAsync(x => stage.Contains(x.Id), cancellationToken));
    }

    public Task<bool> SaveAsync(Deal deal, DealMove move, DealStageChange change, AuditEntry audit, DealOutbox outbox, CancellationToken cancellationToken) =>
        SaveAsync(
            deal,
            db =>
            {
                Put(db, outbox);
                db.Add(move);
                db.Add(change);
                db.Add(audit);
            },
            cancellationToken);

    public Task<bool> SaveUndoAsync(Deal deal, DealMove move, AuditEntry audit, DealOutbox outbox, CancellationToken cancellationToken) =>
        SaveAsync(
            deal,
            db =>
            {
                Put(db, outbox);
                db.Update(move);
                db.Add(audit);
                db.RemoveRange(db.DealStageChanges.Where(x => x.Id == move.Id));
            },
            cancellationToken);

    public async Task<bool> SaveAsync(CrmWrite write, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        Put(db, new DealOutbox(null, [write]));
        db.Add(audit);
        return await TrySaveAsync(db, cancellationToken);
    }

    // The lease stands in the condition of the update: a write that a worker took since it was read is not changed behind its back.
    private static void Put(RevOpsDb db, DealOutbox outbox)
    {
        foreach (var write in outbox.Changed)
        {
            var row = db.Update(write).Property(x => x.Lease);
            row.OriginalValue = write.Lease;
            row.CurrentValue = Guid.NewGuid();
        }

        if (outbox.Added is { } added)
        {
            db.Add(added);
        }
    }

    private async Task<bool> SaveAsync(Deal deal, Action<RevOpsDb> add, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = db.Attach(deal);
        row.Property(x => x.Version).OriginalValue = deal.Version - 1;
        foreach (var name in (string[])[nameof(Deal.StageId), nameof(Deal.State), nameof(Deal.StageSince), nameof(Deal.ClosedAt), nameof(Deal.ChangedAt), nameof(Deal.Version)])
        {
            row.Property(name).IsModified = true;
        }

        add(db);
        return await TrySaveAsync(db, cancellationToken);
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
}
