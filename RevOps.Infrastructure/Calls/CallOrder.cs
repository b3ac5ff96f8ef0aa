using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Calls;

/// <summary>A call with the name of its account, by which it may be ordered.</summary>
internal sealed class NamedCall
{
    public required Call Call { get; init; }

    public string? AccountName { get; init; }
}

/// <summary>
/// The list's orders. Unknown values come last in both directions, so an order has two parts: the calls that have the value, which an index
/// gives in its order, and after them those that have none. Sorting both together by "is unknown, value" would sort every call of the filter.
/// </summary>
internal sealed class CallOrder(RevOpsDb db, IQueryable<Call> calls, CallFilter filter)
{
    private readonly bool _down = filter.Descending;

    private IQueryable<NamedCall> Named => calls.WithAccounts(db);

    /// <summary>Ids of one page. Only the page's rows are then read in full: far pages skip over index entries, not over rows.</summary>
    public async Task<List<CallId>> PageAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var known = Known();
        var ids = await known.Skip(skip).Take(take).Select(x => x.Call.Id).ToListAsync(cancellationToken);
        if (ids.Count == take || Unknown() is not { } unknown)
        {
            return ids;
        }

        var before = skip == 0 || ids.Count > 0 ? skip + ids.Count : await known.CountAsync(cancellationToken);
        ids.AddRange(await unknown.Skip(Math.Max(0, skip - before)).Take(take - ids.Count).Select(x => x.Call.Id).ToListAsync(cancellationToken));
        return ids;
    }

    /// <summary>Calls that have the value, by it.</summary>
    public IQueryable<NamedCall> Known() => filter.Sort switch
    {
        CallSort.Title => By(Named, x => x.Call.Title),
        CallSort.Rep => By(Named.Where(x => x.Call.RepName != null), x => x.Call.RepName),
        CallSort.Account => By(Named.Where(x => x.AccountName != null), x => x.AccountName),
        CallSort.Duration => By(Named.Where(x => x.Call.DurationSeconds != null), x => x.Call.DurationSeconds),
        CallSort.TalkRatio => By(Named.Where(x => x.Call.RepTalkRatio != null), x => x.Call.RepTalkRatio),
        CallSort.Score => By(Named.Where(x => x.Call.Score != null), x => x.Call.Score),
        _ => By(Named, x => x.Call.StartedAt),
    };

    /// <summary>Calls that have none; null where every call has the value.</summary>
    public IQueryable<NamedCall>? Unknown() => filter.Sort switch
    {
        CallSort.Rep => Newest(x => x.Call.RepName == null),
        CallSort.Account => Newest(x => x.AccountName == null),
        CallSort.Duration => Newest(x => x.Call.DurationSeconds == null),
        CallSort.TalkRatio => Newest(x => x.Call.RepTalkRatio == null),
        CallSort.Score => Newest(x => x.Call.Score == null),
        _ => null,
    };

    // The id in the value's direction: an index is read forwards or backwards, never both.
    private IQueryable<NamedCall> By<TKey>(IQueryable<NamedCall> rows, Expression<Func<NamedCall, TKey>> key) => _down
        ? rows.OrderByDescending(key).ThenByDescending(x => x.Call.Id)
        : rows.OrderBy(key).ThenBy(x => x.Call.Id);

    private IQueryable<NamedCall> Newest(Expression<Func<NamedCall, bool>> isUnknown) =>
        Named.Where(isUnknown).OrderByDescending(x => x.Call.StartedAt).ThenByDescending(x => x.Call.Id);
}
