using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Writing;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.Writing;

/// <summary>Stores a change of a deal together with what of it goes to the CRM.</summary>
internal static class OutboxRows
{
    /// <summary>Of a deal; older ones are settled.</summary>
    private const int MostWrites = 50;

    /// <summary>The deal's writes, the newest first.</summary>
    public static async Task<IReadOnlyList<CrmWrite>> WritesOfAsync(this RevOpsDb db, DealId deal, CancellationToken cancellationToken) =>
        await db.CrmWrites.AsNoTracking().Where(x => x.DealId == deal).OrderByDescending(x => x.Revision).Take(MostWrites).ToListAsync(cancellationToken);

    /// <summary>The newest write of a move or an edit.</summary>
    public static Task<CrmWrite?> WriteOfAsync(this RevOpsDb db, Guid change, CancellationToken cancellationToken) =>
        db.CrmWrites.AsNoTracking().Where(x => x.DealChangeId == change).OrderByDescending(x => x.Revision).FirstOrDefaultAsync(cancellationToken);

    // The lease stands in the condition of the update: a write that a worker took since it was read is not changed behind its back.
    public static void Put(this RevOpsDb db, DealOutbox outbox)
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

    /// <summary>Changes these facts of a deal, if nobody changed it since it was read.</summary>
    public static void ChangeDeal(this RevOpsDb db, Deal deal, IEnumerable<string> facts)
    {
        var row = db.Attach(deal);
        row.Property(x => x.Version).OriginalValue = deal.Version - 1;
        foreach (var name in facts.Concat([nameof(Deal.ChangedAt), nameof(Deal.Version)]))
        {
            row.Property(name).IsModified = true;
        }
    }

    /// <summary>False where a race was lost.</summary>
    public static async Task<bool> TrySaveAsync(this RevOpsDb db, CancellationToken cancellationToken)
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
