using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Edits;
using RevOps.Domain.Deals.Writing;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.Writing;

/// <summary>The outbox of deals in the database. A write's lease stands in the condition of every update of it.</summary>
internal sealed class DealDeliveries(IDbContextFactory<RevOpsDb> databases, IReviewSignals signals, TimeProvider time) : IDealDeliveries
{
    private const int MostTries = 5;

    private static readonly CrmWriteState[] Open = [CrmWriteState.Pending, CrmWriteState.Sending, CrmWriteState.Undoing];

    public async Task<IReadOnlyList<ClaimedWrite>> ClaimAsync(int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        var (now, mine) = (time.GetUtcNow(), Guid.NewGuid());
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var asked = db.Connections.Where(x => !x.Paused && (x.BlockedUntil == null || x.BlockedUntil <= now)).Select(x => x.Id);
        var free = db.CrmWrites.Where(x => x.DueAt <= now && (x.LeaseUntil == null || x.LeaseUntil < now) && asked.Contains(x.ConnectionId)
            && !db.CrmWrites.Any(o => o.DealId == x.DealId && o.Revision < x.Revision && Open.Contains(o.State)));
        var chosen = await free.OrderBy(x => x.DueAt).Take(most).Select(x => x.Id).ToListAsync(cancellationToken);
        if (chosen.Count == 0)
        {
            return [];
        }

        // The condition stands in the update once more: of two who chose the same write, the database lets one have it
        await db.CrmWrites.Where(x => chosen.Contains(x.Id) && x.DueAt <= now && (x.LeaseUntil == null || x.LeaseUntil < now)).ExecuteUpdateAsync(
            x => x.SetProperty(w => w.Lease, mine).SetProperty(w => w.LeaseUntil, now + lease), cancellationToken);
        var taken = await (from write in db.CrmWrites.AsNoTracking()
                           join connection in db.Connections.AsNoTracking() on write.ConnectionId equals connection.Id
                           where chosen.Contains(write.Id) && write.Lease == mine
                           select new { write, connection }).ToListAsync(cancellationToken);
        return [.. taken.Select(x => new ClaimedWrite(x.write, x.connection))];
    }

    public async Task<bool> SendingAsync(CrmWrite write, TimeSpan lease, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Update(write).Property(x => x.LeaseUntil).CurrentValue = time.GetUtcNow() + lease;
        return await TrySaveAsync(db, cancellationToken);
    }

    public async Task<bool> SettleAsync(CrmWrite write, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            db.Update(write);
            if (write.State is CrmWriteState.Refused or CrmWriteState.Conflict or CrmWriteState.Kept)
            {
                await ReturnAsync(db, write, cancellationToken);
            }

            try
            {
                await db.SaveChangesAsync(cancellationToken);
                signals.Changed();
                return true;
            }
            catch (DbUpdateConcurrencyException race) when (attempt < MostTries && race.Entries.All(x => x.Entity is Deal))
            {
                // The deal was read anew, or somebody moved it: look again
            }
            catch (DbUpdateConcurrencyException)
            {
                return false;
            }
        }
    }

    private async Task ReturnAsync(RevOpsDb db, CrmWrite write, CancellationToken cancellationToken)
    {
        var newer = await db.CrmWrites.AnyAsync(
            x => x.DealId == write.DealId && x.DealPart == write.DealPart && x.Revision > write.Revision && x.State != CrmWriteState.Superseded, cancellationToken);
        var deal = await db.Deals.IgnoreQueryFilters().SingleOrDefaultAsync(x => x.Id == write.DealId, cancellationToken);
        if (newer || deal is null)
        {
            return;
        }

        if (write.DealPart == CrmDealPart.Stage)
        {
            await ReturnMoveAsync(db, write, deal, cancellationToken);
        }
        else if (await db.DealEdits.SingleOrDefaultAsync(x => x.Id == write.DealChangeId, cancellationToken) is { } edit)
        {
            edit.Return(deal, write.Standing is { } there ? DealTerm.Stored(write.DealPart, there.Value) : null, time.GetUtcNow());
            db.DealCloseDateChanges.RemoveRange(db.DealCloseDateChanges.Where(x => x.Id == edit.Id));
        }
    }

    private async Task ReturnMoveAsync(RevOpsDb db, CrmWrite write, Deal deal, CancellationToken cancellationToken)
    {
        if (await db.DealMoves.SingleOrDefaultAsync(x => x.Id == write.DealChangeId, cancellationToken) is not { } move)
        {
            return;
        }

        var from = await db.DealStages.SingleAsync(x => x.Id == move.FromStageId, cancellationToken);
        var there = write.Standing is { Value: { } stage } ? await StageAsync(db, write.ConnectionId, stage, cancellationToken) : null;
        if (move.Return(deal, from, there, time.GetUtcNow()) is { } change)
        {
            db.DealStageChanges.Add(change);
        }

        db.DealStageChanges.RemoveRange(db.DealStageChanges.Where(x => x.Id == move.Id));
    }

    private static Task<DealStage?> StageAsync(RevOpsDb db, ConnectionId connection, string stage, CancellationToken cancellationToken)
    {
        var ids = db.CrmStages.Where(x => x.ConnectionId == connection && x.ExternalId == stage).Select(x => x.StageId);
        return db.DealStages.SingleOrDefaultAsync(x => ids.Contains(x.Id), cancellationToken);
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
