using System.Linq.Expressions;
using RevOps.Domain.Accounts;
using RevOps.Domain.Accounts.Churn;
using RevOps.Domain.Accounts.Figures;
using RevOps.Domain.Accounts.Listing;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Accounts;

/// <summary>An account with its figures, by which it may be ordered.</summary>
internal sealed class FiguredAccount
{
    public required Account Account { get; init; }

    public AccountFigures? Figures { get; init; }
}

/// <summary>The list's query: what the filter leaves, in which order, as rows.</summary>
internal static class AccountListing
{
    public static IQueryable<FiguredAccount> WithFigures(this IQueryable<Account> accounts, RevOpsDb db) =>
        from account in accounts
        join figures in db.AccountFigures on account.Id equals figures.AccountId into all
        from figures in all.DefaultIfEmpty()
        select new FiguredAccount { Account = account, Figures = figures };

    // ToLower is the database's own here; the culture of this process plays no part.
#pragma warning disable CA1304, CA1311, CA1862
    public static IQueryable<FiguredAccount> Matching(this IQueryable<Account> accounts, RevOpsDb db, AccountFilter filter, DateOnly today)
    {
        accounts = filter.Region is { } region ? accounts.Where(x => x.Region == region) : accounts;
        accounts = filter.Industry is { } industry ? accounts.Where(x => x.Industry == industry) : accounts;
        accounts = filter.Owner is { } owner ? accounts.Where(x => x.OwnerId == owner) : accounts;
        if (filter.Text?.ToLowerInvariant() is { Length: > 0 } text)
        {
            accounts = accounts.Where(x => x.Name.ToLower().Contains(text) || (x.Domain != null && x.Domain.Contains(text)));
        }

        var rows = accounts.WithFigures(db);
        rows = filter.Segment is { } segment ? rows.Where(x => (x.Figures!.Segment ?? x.Account.Segment) == segment) : rows;
        rows = filter.Churn is { } churn ? rows.Where(x => x.Figures!.ChurnBand == churn) : rows;
        var (from, to) = (today.AddDays(-AccountFilter.RenewalDays), today.AddDays(AccountFilter.RenewalDays));
        return filter.Question switch
        {
            AccountQuestion.Risk => rows.Where(x => x.Figures!.ChurnBand == ChurnBand.High || x.Figures!.ChurnBand == ChurnBand.Raised),
            AccountQuestion.Renewals => rows.Where(x => x.Figures!.RenewsOn >= from && x.Figures!.RenewsOn <= to),
            AccountQuestion.Expansion => rows.Where(x => x.Figures!.Expansion > 0),
            _ => rows,
        };
    }
#pragma warning restore CA1304, CA1311, CA1862

    /// <summary>Unknown values come last in both directions.</summary>
    public static IOrderedQueryable<FiguredAccount> InOrder(this IQueryable<FiguredAccount> rows, AccountFilter filter) => filter.Sort switch
    {
        AccountSort.Segment => rows.By(x => (x.Figures!.Segment ?? x.Account.Segment) == null, x => x.Figures!.Segment ?? x.Account.Segment, filter.Descending),
        AccountSort.Arr => rows.By(x => x.Figures!.Arr == null, x => x.Figures!.Arr, filter.Descending),
        AccountSort.Utilisation => rows.By(x => x.Figures!.Utilisation == null, x => x.Figures!.Utilisation, filter.Descending),
        AccountSort.Churn => rows.By(x => x.Figures!.ChurnScore == null, x => x.Figures!.ChurnScore, filter.Descending),
        AccountSort.Renewal => rows.By(x => x.Figures!.RenewsOn == null, x => x.Figures!.RenewsOn, filter.Descending),
        AccountSort.Activity => rows.By(x => x.Figures!.LastActivityAt == null, x => x.Figures!.LastActivityAt, filter.Descending),
        AccountSort.Expansion => rows.By(x => x.Figures == null, x => (double?)x.Figures!.Expansion, filter.Descending),
        _ => filter.Descending
            ? rows.OrderByDescending(x => x.Account.Name).ThenByDescending(x => x.Account.Id)
            : rows.OrderBy(x => x.Account.Name).ThenBy(x => x.Account.Id),
    };

    public static IQueryable<AccountListItem> ToItems(this IQueryable<FiguredAccount> rows, RevOpsDb db) => rows.Select(x => new AccountListItem
    {
        Id = x.Account.Id,
        Name = x.Account.Name,
        Industry = x.Account.Industry,
        Region = x.Account.Region,
        Segment = x.Figures!.Segment ?? x.Account.Segment,
        SegmentReason = x.Figures!.SegmentReason,
        Arr = x.Figures!.Arr,
        Currency = x.Figures!.Currency,
        Utilisation = x.Figures!.Utilisation,
        ChurnScore = x.Figures!.ChurnScore,
        ChurnBand = x.Figures == null ? null : x.Figures.ChurnBand,
        ChurnReason = x.Figures!.ChurnReason,
        RenewsOn = x.Figures!.RenewsOn,
        LastActivityAt = x.Figures!.LastActivityAt,
        ExpansionReason = x.Figures!.ExpansionReason,
        OwnerName = db.Users.Where(u => u.Id == x.Account.OwnerId).Select(u => u.Name).FirstOrDefault()
            ?? db.OwnerNames.Where(o => o.Source == x.Account.Source && o.ExternalId == x.Account.OwnerKey).Select(o => o.Name).FirstOrDefault()
            ?? x.Account.OwnerKey,
    });

    private static IOrderedQueryable<FiguredAccount> By<TKey>(
        this IQueryable<FiguredAccount> rows, Expression<Func<FiguredAccount, bool>> unknown, Expression<Func<FiguredAccount, TKey>> key, bool down)
    {
        var first = rows.OrderBy(unknown);
        return (down ? first.ThenByDescending(key) : first.ThenBy(key)).ThenBy(x => x.Account.Name).ThenBy(x => x.Account.Id);
    }
}
