using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Deals;
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
        var moving = await MovingAsync([.. known.Values.Select(x => (DealId?)x.Id)], cancellationToken);
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

            var standsStill = moving.Contains(deal.Id);
            deal.With(said, accounts.Find(said.AccountId) is { } account ? new AccountId(account) : null);
            var owner = people.Owner(deal.OwnerKey);
            deal.Give(owner?.Id, owner?.Team);
            if (!standsStill)
            {
                deal.Stands(said, stages.Of(said.Stage), now);
            }

            history.Take(deal, said, stages, standsStill);
            parts.Take(deal, said);
        }

        foreach (var entry in db.ChangeTracker.Entries<Deal>().Where(x => x.State == EntityState.Modified).ToList())
        {
            entry.Entity.Changed(now);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Deals with a move of ours on its way, or that was settled after this was read: their stage is not what was read.</summary>
    private async Task<HashSet<DealId>> MovingAsync(IReadOnlyList<DealId?> known, CancellationToken cancellationToken) =>
    [
        .. await db.CrmWrites.Where(x => known.Contains(x.DealId) && (Open.Contains(x.State) || x.ChangedAt >= asOf))
            .Select(x => x.DealId!.Value).ToListAsync(cancellationToken),
    ];

    private Deal Make(CrmDeal said, DealStages stages)
    {
        var deal = new Deal(FillDeal.NameOf(said), stages.Of(said.Stage), said.CreatedAt ?? now);
        deal.ComesFrom(_source, said.Id, null);
        db.Deals.Add(deal);
        return deal;
    }
}
