using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Analytics.Snapshots;
using RevOps.Infrastructure.Crm.Imports;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Book;

/// <summary>Deals of a CRM: each is one of ours by connection and id, stands as it stands there, and has the history that the CRM has.</summary>
internal sealed class DealMerge(RevOpsDb db, ConnectionId connection, ImportLookups people, DateTimeOffset asOf, DateTimeOffset now)
{
    private static readonly CrmWriteState[] Open = [CrmWriteState.Pending, CrmWriteState.Sending, CrmWriteState.Undoing];

    private readonly string _source = connection.ToString();

    public async Task RunAsync(IReadOnlyList<CrmDeal> deals, CancellationToken cancellationToken)
    {
        var ids = deals.Select(x => x.Id).ToList();
        var known = await db.Deals.IgnoreQueryFilters().Where(x => x.Source == _source && ids.Contains(x.ExternalId!))
            .ToDictionaryAsync(x => x.ExternalId!, cancellationToken);
        var stages = await DealStages.ReadAsync(db, connection, cancellationToken);
        var accounts = await BookLinks.ReadAsync(db, connection, CrmObjectKind.Account, deals.Select(x => x.AccountId).OfType<string>(), cancellationToken);
        var changing = await ChangingAsync([.. known.Values.Select(x => (DealId?)x.Id)], cancellationToken);
        var history = new DealHistoryMerge(db, _source);
        await history.ReadAsync([.. known.Values.Select(x => (DealId?)x.Id)], cancellationToken);
        var parts = new DealPeopleMerge(db, connection);
        await parts.ReadAsync(deals, [.. known.Values.Select(x => (DealId?)x.Id)], cancellationToken);
        foreach (var said in deals)
        {
            if (!known.TryGetValue(said.Id, out var deal))
            {
                deal = Make(said, stages);
                known[said.Id] = deal;
            }

            var still = changing[deal.Id].ToHashSet();
            deal.With(said, accounts.Find(said.AccountId) is { } account ? new AccountId(account) : null, still);
            var owner = people.Owner(deal.OwnerKey);
            deal.Give(owner?.Id, owner?.Team);
            if (!still.Contains(CrmDealPart.Stage))
            {
                deal.Stands(said, stages.Of(said.Stage), now);
            }

            history.Take(deal, said, stages, still);
            parts.Take(deal, said);
        }

        foreach (var entry in db.ChangeTracker.Entries<Deal>().Where(x => x.State == EntityState.Modified).ToList())
        {
            entry.Entity.Changed(now);
        }

        await db.SaveChangesAsync(cancellationToken);
        await SpanScopes.FollowAsync(db, db.Deals.Where(x => x.Source == _source && ids.Contains(x.ExternalId!)), cancellationToken);
        await new CallDeals(db, connection).TakeAsync(deals, now, cancellationToken);
    }

    /// <summary>What of which deals is on its way there, or was settled after this was read: that part is not what was read.</summary>
    private async Task<ILookup<DealId, CrmDealPart>> ChangingAsync(IReadOnlyList<DealId?> known, CancellationToken cancellationToken)
    {
        var parts = await db.CrmWrites.Where(x => known.Contains(x.DealId) && (Open.Contains(x.State) || x.ChangedAt >= asOf))
            .Select(x => new { x.DealId, x.DealPart }).ToListAsync(cancellationToken);
        return parts.ToLookup(x => x.DealId!.Value, x => x.DealPart);
    }

    private Deal Make(CrmDeal said, DealStages stages)
    {
        var deal = new Deal(FillDeal.NameOf(said), stages.Of(said.Stage), said.CreatedAt ?? now);
        deal.ComesFrom(_source, said.Id, null);
        db.Deals.Add(deal);
        return deal;
    }
}
