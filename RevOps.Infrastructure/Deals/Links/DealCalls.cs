using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Links;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Crm.Book;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.Links;

/// <summary>Keeps which call is about which deal.</summary>
internal sealed class DealCalls(IDbContextFactory<RevOpsDb> databases) : IDealCalls
{
    private const int Most = 50;

    public async Task<IReadOnlyList<CallChoice>> ChoicesAsync(Viewer viewer, DealId deal, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var account = await db.Deals.Where(x => x.Id == deal).Select(x => x.AccountId).SingleOrDefaultAsync(cancellationToken);
        return account is null ? [] : await db.Calls.AsNoTracking().VisibleTo(viewer)
            .Where(x => x.AccountId == account && (x.DealId == null || x.DealId != deal))
            .OrderByDescending(x => x.StartedAt).Take(Most)
            .Select(x => new CallChoice(x.Id, x.Title, x.StartedAt, db.Deals.Where(d => d.Id == x.DealId).Select(d => d.Name).FirstOrDefault()))
            .ToListAsync(cancellationToken);
    }

    public async Task<Deal?> FindDealAsync(DealId deal, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Deals.AsNoTracking().SingleOrDefaultAsync(x => x.Id == deal, cancellationToken);
    }

    public async Task<Call?> FindCallAsync(Viewer viewer, CallId call, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Calls.AsNoTracking().VisibleTo(viewer).SingleOrDefaultAsync(x => x.Id == call, cancellationToken);
    }

    public async Task<bool> SetAsync(CallId call, DealId? from, CallAbout to, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var set = await db.Calls.Where(x => x.Id == call && x.DealId == from).ExecuteUpdateAsync(
            x => x.SetProperty(c => c.DealId, to.Deal).SetProperty(c => c.DealSaidBy, to.By), cancellationToken);
        if (set == 0)
        {
            return false;
        }

        db.Audit.Add(audit);
        await db.SaveChangesAsync(cancellationToken);
        if (to.By != DealSaidBy.Person)
        {
            await TieAsync(db, call, audit.At, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    // What the CRM said while the person's word held was kept and changed nothing
    private static async Task TieAsync(RevOpsDb db, CallId call, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var review in await db.Reviews.Where(x => x.CallId == call).Select(x => new { x.ConnectionId, x.ExternalCallId }).ToListAsync(cancellationToken))
        {
            await new CallDeals(db, review.ConnectionId).TieAsync([review.ExternalCallId], now, cancellationToken);
        }
    }
}
