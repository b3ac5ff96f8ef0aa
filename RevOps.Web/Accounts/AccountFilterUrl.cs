using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using RevOps.Domain.Accounts.Churn;
using RevOps.Domain.Accounts.Listing;
using RevOps.Domain.Governance;
using RevOps.Web.Api;

namespace RevOps.Web.Accounts;

/// <summary>The list's filter as the query of a URL, both ways.</summary>
internal static class AccountFilterUrl
{
    private static readonly int DefaultSize = new AccountFilter().PageSize;

    /// <summary>Reads a query; what it does not understand is left out.</summary>
    public static AccountFilter Parse(string? query) => Parse(QueryHelpers.ParseQuery(query));

    /// <summary>Reads a query that was taken apart.</summary>
    public static AccountFilter Parse(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var parts = new ListQuery(query);
        return new AccountFilter
        {
            Text = parts.Words("q"),
            Question = parts.Named<AccountQuestion>("view") ?? AccountQuestion.All,
            Segment = parts.Words("segment"),
            Churn = parts.Named<ChurnBand>("risk"),
            Region = parts.Words("region"),
            Industry = parts.Words("industry"),
            Owner = parts.Id<UserId>("owner"),
            Sort = parts.Named<AccountSort>("sort") ?? AccountSort.Name,
            Descending = parts.Get("dir") is "desc",
            Page = parts.Page,
            PageSize = parts.Size(DefaultSize),
        };
    }

    /// <summary>The query without question mark; defaults are left out, so that equal filters have equal URLs.</summary>
    public static string ToQuery(AccountFilter filter)
    {
        List<(string Key, string? Value)> parts =
        [
            ("q", filter.Text),
            ("view", filter.Question == AccountQuestion.All ? null : ListQuery.Text(filter.Question)),
            ("segment", filter.Segment),
            ("risk", filter.Churn is { } churn ? ListQuery.Text(churn) : null),
            ("region", filter.Region),
            ("industry", filter.Industry),
            ("owner", filter.Owner?.ToString()),
            ("sort", filter.Sort == AccountSort.Name ? null : ListQuery.Text(filter.Sort)),
            ("dir", filter.Descending ? "desc" : null),
            .. ListQuery.Paging(filter.Page, filter.PageSize, DefaultSize),
        ];
        return ListQuery.Join(parts);
    }

    /// <summary>The address of the list with this filter.</summary>
    public static string ToList(AccountFilter filter) => With("/accounts", filter);

    /// <summary>The address of its CSV.</summary>
    public static string ToExport(AccountFilter filter) => With("/accounts/export.csv", filter with { Page = 0, PageSize = DefaultSize });

    private static string With(string path, AccountFilter filter) => ListQuery.With(path, ToQuery(filter));
}
