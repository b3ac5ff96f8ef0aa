using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Learning.Evaluation;
using RevOps.Domain.Analytics.Pipeline;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Pipeline;

/// <summary>Win rates of a cohort, the deals made in some days, by one of their properties. Counted in the database.</summary>
internal sealed class WinRateReader(RevOpsDb db, IQueryable<Deal> cohort)
{
    public async Task<IReadOnlyList<WinRateRow>> ReadAsync(DealDimension by, CancellationToken cancellationToken)
    {
        var counts = by == DealDimension.Owner ? await ByOwnerAsync(cancellationToken) : await ByValueAsync(by, cancellationToken);
        return
        [
            .. counts.GroupBy(x => (x.Value, x.Name)).Select(x => RowOf(x.Key.Value, x.Key.Name, [.. x]))
                .OrderByDescending(x => x.Won.Count).ThenByDescending(x => x.Open).ThenBy(x => x.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static WinRateRow RowOf(string? value, string name, List<Counted> counts)
    {
        int Of(DealState state) => counts.Where(x => x.State == state).Sum(x => x.Count);
        return new(value, name, WilsonInterval.Of(Of(DealState.Won), Of(DealState.Won) + Of(DealState.Lost)), Of(DealState.Open));
    }

    private async Task<List<Counted>> ByValueAsync(DealDimension by, CancellationToken cancellationToken)
    {
        var accounts = from deal in cohort
                       join account in db.Accounts on deal.AccountId equals (Domain.Accounts.AccountId?)account.Id into found
                       from account in found.DefaultIfEmpty()
                       select new { deal.State, account!.Industry, account.Region, account.Employees };
        if (by == DealDimension.Size)
        {
            var (b, c, d) = (DealBands.Sizes[1], DealBands.Sizes[2], DealBands.Sizes[3]);
            var bands = await accounts.GroupBy(x => new { Band = x.Employees >= d ? 3 : x.Employees >= c ? 2 : x.Employees >= b ? 1 : x.Employees >= 1 ? 0 : -1, x.State })
                .Select(g => new { g.Key.Band, g.Key.State, Count = g.Count() }).ToListAsync(cancellationToken);
            return bands.ConvertAll(x => Counted.Of(x.Band < 0 ? null : DealBands.SizeNames[x.Band], x.State, x.Count));
        }

        var keys = by switch
        {
            DealDimension.Industry => accounts.Select(x => new Keyed { Value = x.Industry, State = x.State }),
            DealDimension.Region => accounts.Select(x => new Keyed { Value = x.Region, State = x.State }),
            _ => cohort.Select(x => new Keyed { Value = x.LeadSource, State = x.State }),
        };
        var counts = await keys.GroupBy(x => new { x.Value, x.State }).Select(g => new { g.Key.Value, g.Key.State, Count = g.Count() }).ToListAsync(cancellationToken);
        return counts.ConvertAll(x => Counted.Of(x.Value, x.State, x.Count));
    }

    private async Task<List<Counted>> ByOwnerAsync(CancellationToken cancellationToken)
    {
        var counts = await cohort.GroupBy(x => new { x.OwnerId, x.State }).Select(g => new { g.Key.OwnerId, g.Key.State, Count = g.Count() }).ToListAsync(cancellationToken);
        var ids = counts.Select(x => x.OwnerId).OfType<Domain.Governance.UserId>().Distinct().ToList();
        var names = await db.Users.Where(x => ids.Contains(x.Id)).Select(x => new { x.Id, x.Name }).ToDictionaryAsync(x => x.Id, x => x.Name, cancellationToken);
        return counts.ConvertAll(x => x.OwnerId is { } id
            ? new Counted(id.ToString(), names.GetValueOrDefault(id, "Somebody who has left"), x.State, x.Count)
            : new Counted(null, "Owners who are no users here", x.State, x.Count));
    }

    private sealed class Keyed
    {
        public string? Value { get; init; }

        public DealState State { get; init; }
    }

    private sealed record Counted(string? Value, string Name, DealState State, int Count)
    {
        public static Counted Of(string? value, DealState state, int count) => new(value, value ?? "Unknown", state, count);
    }
}
