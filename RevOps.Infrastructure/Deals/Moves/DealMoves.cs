using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Moves;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.Moves;

/// <summary>Keeps moves in the database. The deal's version decides a race.</summary>
internal sealed class DealMoves(IDbContextFactory<RevOpsDb> databases) : IDealMoves
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

    public Task<bool> SaveAsync(Deal deal, DealMove move, DealStageChange change, AuditEntry audit, CancellationToken cancellationToken) =>
        SaveAsync(
            deal,
            db =>
            {
                db.Add(move);
                db.Add(change);
                db.Add(audit);
            },
            cancellationToken);

    public Task<bool> SaveUndoAsync(Deal deal, DealMove move, AuditEntry audit, CancellationToken cancellationToken) =>
        SaveAsync(
            deal,
            db =>
            {
                db.Update(move);
                db.Add(audit);
                db.RemoveRange(db.DealStageChanges.Where(x => x.Id == move.Id));
            },
            cancellationToken);

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
