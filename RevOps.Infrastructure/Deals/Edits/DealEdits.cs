using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Edits;
using RevOps.Domain.Deals.Writing;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Deals.Writing;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.Edits;

/// <summary>Keeps edits in the database. The deal's version decides a race.</summary>
internal sealed class DealEdits(IDbContextFactory<RevOpsDb> databases, ICrmConnectors connectors) : IDealEdits
{
    private static readonly string[] Facts = [nameof(Deal.Amount), nameof(Deal.Currency), nameof(Deal.ClosesOn), nameof(Deal.Slips), nameof(Deal.NextStep)];

    public async Task<Deal?> FindAsync(DealId deal, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Deals.AsNoTracking().SingleOrDefaultAsync(x => x.Id == deal, cancellationToken);
    }

    public async Task<(DealEdit Edit, Deal Deal)?> FindEditAsync(Guid edit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await (from x in db.DealEdits.AsNoTracking()
                           join deal in db.Deals on x.DealId equals deal.Id
                           where x.Id == edit
                           select new { x, deal }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.x, found.deal);
    }

    public async Task<DealRoute?> RouteAsync(Deal deal, DealTerm from, DealTerm to, CancellationToken cancellationToken)
    {
        if (!ConnectionId.TryParse(deal.Source, null, out var id))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Connections.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellationToken) is { } connection
            ? new DealRoute(
                id, to.Part, connectors.Open(connection).Book.DealFields.Of(to.Part), from.Text, to.Text, await db.WritesOfAsync(deal.Id, cancellationToken))
            : null;
    }

    public async Task<CrmWrite?> FindWriteAsync(Guid edit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.WriteOfAsync(edit, cancellationToken);
    }

    public async Task<bool> SaveAsync(
        Deal deal, DealEdit edit, DealCloseDateChange? change, AuditEntry audit, DealOutbox outbox, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.ChangeDeal(deal, Facts);
        db.Put(outbox);
        db.Add(edit);
        if (change is not null)
        {
            db.Add(change);
        }

        db.Add(audit);
        return await db.TrySaveAsync(cancellationToken);
    }

    public async Task<bool> SaveUndoAsync(Deal deal, DealEdit edit, AuditEntry audit, DealOutbox outbox, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.ChangeDeal(deal, Facts);
        db.Put(outbox);
        db.Update(edit);
        db.Add(audit);
        db.RemoveRange(db.DealCloseDateChanges.Where(x => x.Id == edit.Id));
        return await db.TrySaveAsync(cancellationToken);
    }
}
