using RevOps.Domain.Accounts;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Pipeline;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Pipeline;

/// <summary>Which deals a figure counts: the figure and the list of its rows ask the same.</summary>
internal static class DealSlices
{
    public static IQueryable<T> In<T>(this IQueryable<T> records, AnalyticsFilter filter)
        where T : class, IScoped
    {
        records = filter.Team is { } team ? records.Where(x => x.TeamId == team) : records;
        return filter.Owner is { } owner ? records.Where(x => x.OwnerId == owner) : records;
    }

    public static IQueryable<Deal> In(this IQueryable<Deal> deals, RevOpsDb db, DealSlice slice, FiscalCalendar calendar, DateOnly today)
    {
        deals = slice.Team is { } team ? deals.Where(x => x.TeamId == team) : deals;
        deals = slice.Owner is { } owner ? deals.Where(x => x.OwnerId == owner) : deals;
        deals = slice.State is { } state ? deals.Where(x => x.State == state) : deals;
        deals = slice.Stage is { } stage ? deals.Where(x => x.StageId == stage) : deals;
        deals = slice.ClosesFrom is { } closesFrom ? deals.Where(x => x.ClosesOn >= closesFrom) : deals;
        deals = slice.ClosesTo is { } closesTo ? deals.Where(x => x.ClosesOn <= closesTo) : deals;
        deals = slice.Undated ? deals.Where(x => x.ClosesOn == null) : deals;
        deals = deals.Made(slice.CreatedFrom, slice.CreatedTo, calendar);
        return slice.By is { } by ? deals.Of(db, by, slice.Value, calendar, today) : deals;
    }

    public static IQueryable<Deal> Made(this IQueryable<Deal> deals, DateOnly? from, DateOnly? to, FiscalCalendar calendar)
    {
        if (from is { } first)
        {
            var begin = calendar.BeginOf(first);
            deals = deals.Where(x => x.CreatedAt >= begin);
        }

        if (to is { } last && last < DateOnly.MaxValue)
        {
            var end = calendar.BeginOf(last.AddDays(1));
            deals = deals.Where(x => x.CreatedAt < end);
        }

        return deals;
    }

    private static IQueryable<Deal> Of(this IQueryable<Deal> deals, RevOpsDb db, DealDimension by, string? value, FiscalCalendar calendar, DateOnly today) => by switch
    {
        DealDimension.Source => deals.Where(x => x.LeadSource == value),
        DealDimension.Owner => deals.Where(x => x.OwnerId == null),
        DealDimension.Age => deals.Aged(value, calendar, today),
        DealDimension.Size => deals.Sized(db, value),
        DealDimension.Industry when value is null => deals.Where(x => !db.Accounts.Any(a => a.Id == x.AccountId && a.Industry != null)),
        DealDimension.Industry => deals.Where(x => db.Accounts.Any(a => a.Id == x.AccountId && a.Industry == value)),
        _ when value is null => deals.Where(x => !db.Accounts.Any(a => a.Id == x.AccountId && a.Region != null)),
        _ => deals.Where(x => db.Accounts.Any(a => a.Id == x.AccountId && a.Region == value)),
    };

    private static IQueryable<Deal> Sized(this IQueryable<Deal> deals, RevOpsDb db, string? value)
    {
        var band = DealBands.SizeNames.ToList().IndexOf(value ?? "");
        if (band < 0)
        {
            return deals.Where(x => !db.Accounts.Any(a => a.Id == x.AccountId && a.Employees >= 1));
        }

        var least = DealBands.Sizes[band];
        var below = band + 1 < DealBands.Sizes.Count ? DealBands.Sizes[band + 1] : int.MaxValue;
        return deals.Where(x => db.Accounts.Any(a => a.Id == x.AccountId && a.Employees >= least && a.Employees < below));
    }

    private static IQueryable<Deal> Aged(this IQueryable<Deal> deals, string? value, FiscalCalendar calendar, DateOnly today)
    {
        var band = Math.Max(0, DealBands.AgeNames.ToList().IndexOf(value ?? ""));
        var youngest = band == 0 ? (DateOnly?)null : today.AddDays(-DealBands.Ages[band]);
        var oldest = band + 1 < DealBands.Ages.Count ? today.AddDays(1 - DealBands.Ages[band + 1]) : (DateOnly?)null;
        return deals.Made(oldest, youngest, calendar);
    }
}
