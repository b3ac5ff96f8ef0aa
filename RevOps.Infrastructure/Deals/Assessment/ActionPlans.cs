using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.Assessment;

/// <summary>Keeps plans of suggestions in the database.</summary>
internal sealed class ActionPlans(IDbContextFactory<RevOpsDb> databases) : IActionPlans
{
    public async Task<int> LastNumberAsync(DealId deal, string key, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ActionPlans.Where(x => x.DealId == deal && x.Key == key).MaxAsync(x => (int?)x.Number, cancellationToken) ?? 0;
    }

    public async Task<ActionPlan?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ActionPlans.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
    }

    // The unique number decides a race; any other reason is an outage.
    public async Task<bool> AddAsync(ActionPlan plan, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Add(plan);
        db.Audit.Add(audit);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.ActionPlans.AnyAsync(x => x.DealId == plan.DealId && x.Key == plan.Key && x.Number == plan.Number, cancellationToken))
            {
                return false;
            }

            throw;
        }
    }

    public async Task UndoAsync(ActionPlan plan, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Update(plan);
        db.Audit.Add(audit);
        await db.SaveChangesAsync(cancellationToken);
    }
}
