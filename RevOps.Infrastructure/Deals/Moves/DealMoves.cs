using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Moves;
using RevOps.Domain.Deals.Writing;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Deals.Writing;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.Moves;

/// <summary>Keeps moves in the database. The deal's version decides a race.</summary>
internal sealed class DealMoves(IDbContextFactory<RevOpsDb> databases, ICrmConnectors connectors) : IDealMoves
{
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

        var from = stages.Find(x => x.StageId == deal.StageId)?.ExternalId;
        return new DealRoute(
            id, CrmDealPart.Stage, connectors.Open(connection).Book.DealFields.Stage, from, there, await db.WritesOfAsync(deal.Id, cancellationToken));
    }

    public async Task<CrmWrite?> FindWriteAsync(Guid move, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.WriteOfAsync(move, cancellationToken);
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

        if (found.x.DealPart != CrmDealPart.Stage)
        {
            return (found.x, found.deal, null);
        }

        var stage = db.CrmStages.Where(x => x.ConnectionId == found.x.ConnectionId && x.ExternalId == found.x.Value).Select(x => x.StageId);
        return (found.x, found.deal, await db.DealStages.AsNoTracking().SingleOrDefaultAsync(x => stage.Contains(x.Id), cancellationToken));
    }

    public Task<bool> SaveAsync(Deal deal, DealMove move, DealStageChange change, AuditEntry audit, DealOutbox outbox, CancellationToken cancellationToken) =>
        SaveAsync(
            deal,
            db =>
            {
                db.Put(outbox);
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
                db.Put(outbox);
                db.Update(move);
                db.Add(audit);
                db.RemoveRange(db.DealStageChanges.Where(x => x.Id == move.Id));
            },
            cancellationToken);

    public async Task<bool> SaveAsync(CrmWrite write, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Put(new DealOutbox(null, [write]));
        db.Add(audit);
        return await db.TrySaveAsync(cancellationToken);
    }

    private async Task<bool> SaveAsync(Deal deal, Action<RevOpsDb> add, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.ChangeDeal(deal, [nameof(Deal.StageId), nameof(Deal.State), nameof(Deal.StageSince), nameof(Deal.ClosedAt)]);
        add(db);
        return await db.TrySaveAsync(cancellationToken);
    }
}
