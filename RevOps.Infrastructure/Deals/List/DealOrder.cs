using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.List;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.List;

/// <summary>
/// The list's orders. Unknown values come last in both directions, so an order has two parts, as the list of calls has: the deals that have
/// the value, which an index gives in its order, and after them those that have none.
/// </summary>
internal sealed class DealOrder(RevOpsDb db, IQueryable<Deal> deals, DealFilter filter, DealWorth worth)
{
    private readonly bool _down = filter.Descending;

    private IQueryable<NamedDeal> Named => deals.WithNames(db);

    /// <summary>Ids of one page; only the page's rows are then read in full.</summary>
    public async Task<List<DealId>> PageAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var known = Known();
        var ids = await known.Skip(skip).Take(take).Select(x => x.Deal.Id).ToListAsync(cancellationToken);
        if (ids.Count == take || Unknown() is not { } unknown)
        {
            return ids;
        }

        var before = skip == 0 || ids.Count > 0 ? skip + ids.Count : await known.CountAsync(cancellationToken);
        ids.AddRange(await unknown.Skip(Math.Max(0, skip - before)).Take(take - ids.Count).Select(x => x.Deal.Id).ToListAsync(cancellationToken));
        return ids;
    }

    /// <summary>Deals that have the value, by it.</summary>
    public IQueryable<NamedDeal> Known() => filter.Sort switch
    {
        DealSort.Name => By(Named, x => x.Deal.Name),
        DealSort.Account => By(Named.Where(x => x.AccountName != null), x => x.AccountName),
        DealSort.Owner => By(Named.Where(x => x.UserName != null), x => x.UserName),
        DealSort.Amount => By(Named.Where(worth.IsKnown(true)), worth.OfNamed()),
        DealSort.Stage => By(Named, x => x.Stage.Order),
        DealSort.Slips => By(Named, x => x.Deal.Slips),
        DealSort.Activity => By(Named.Where(x => x.Deal.LastActivityAt != null), x => x.Deal.LastActivityAt),
        DealSort.Health => By(Named.Where(x => x.Judged!.Health != null), x => x.Judged!.Health),
        DealSort.Chance => By(Named.Where(x => x.Chance != null), x => x.Chance!.Probability),
        _ => By(Named.Where(x => x.Deal.ClosesOn != null), x => x.Deal.ClosesOn),
    };

    /// <summary>Deals that have none; null where every deal has the value.</summary>
    public IQueryable<NamedDeal>? Unknown() => filter.Sort switch
    {
        DealSort.Name or DealSort.Stage or DealSort.Slips => null,
        DealSort.Account => Newest(x => x.AccountName == null),
        DealSort.Owner => Newest(x => x.UserName == null),
        DealSort.Amount => Named.Where(worth.IsKnown(false)).OrderByDescending(x => x.Deal.CreatedAt).ThenByDescending(x => x.Deal.Id),
        DealSort.Activity => Newest(x => x.Deal.LastActivityAt == null),
        DealSort.Health => Newest(x => x.Judged!.Health == null),
        DealSort.Chance => Newest(x => x.Chance == null),
        _ => Newest(x => x.Deal.ClosesOn == null),
    };

    // The id in the value's direction: an index is read forwards or backwards, never both.
    private IQueryable<NamedDeal> By<TKey>(IQueryable<NamedDeal> rows, Expression<Func<NamedDeal, TKey>> key) => _down
        ? rows.OrderByDescending(key).ThenByDescending(x => x.Deal.Id)
        : rows.OrderBy(key).ThenBy(x => x.Deal.Id);

    private IQueryable<NamedDeal> Newest(Expression<Func<NamedDeal, bool>> isUnknown) =>
        Named.Where(isUnknown).OrderByDescending(x => x.Deal.CreatedAt).ThenByDescending(x => x.Deal.Id);
}
