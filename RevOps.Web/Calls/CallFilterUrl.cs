using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using RevOps.Domain.Accounts;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Web.Api;

namespace RevOps.Web.Calls;

/// <summary>The list's filter as the query of a URL, both ways: the URL is the state of the page, of the export and of saved views.</summary>
internal static class CallFilterUrl
{
    private const int MostDays = 3660;
    private static readonly int DefaultSize = new CallFilter().PageSize;

    /// <summary>Reads a query; what it does not understand is left out.</summary>
    public static CallFilter Parse(string? query) => Parse(QueryHelpers.ParseQuery(query));

    /// <summary>Reads a query that was taken apart.</summary>
    public static CallFilter Parse(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var parts = new ListQuery(query);
        return new CallFilter
        {
            Text = parts.Words("q"),
            Team = parts.Id<TeamId>("team"),
            Rep = parts.Id<UserId>("rep"),
            Account = parts.Id<AccountId>("account"),
            Type = CallTypes.Parse(parts.Get("type")),
            ScoreFrom = Between(parts.Number("min"), 0, 100),
            ScoreTo = Between(parts.Number("max"), 0, 100),
            Unscored = parts.Get("unscored") is "1",
            From = parts.Day("from"),
            To = parts.Day("to"),
            LastDays = Between(parts.Number("days"), 1, MostDays),
            Sort = Enum.TryParse<CallSort>(parts.Get("sort"), ignoreCase: true, out var sort) && Enum.IsDefined(sort) ? sort : CallSort.Date,
            Descending = parts.Get("dir") is not "asc",
            Page = parts.Page,
            PageSize = parts.Size(DefaultSize),
        };
    }

    /// <summary>The query without question mark; defaults are left out, so that equal filters have equal URLs.</summary>
    public static string ToQuery(CallFilter filter)
    {
        List<(string Key, string? Value)> parts =
        [
            ("q", filter.Text),
            ("team", filter.Team?.ToString()),
            ("rep", filter.Rep?.ToString()),
            ("account", filter.Account?.ToString()),
            ("type", filter.Type?.Key()),
            ("min", ListQuery.Text(filter.ScoreFrom)),
            ("max", ListQuery.Text(filter.ScoreTo)),
            ("unscored", filter.Unscored ? "1" : null),
            ("from", ListQuery.Text(filter.From)),
            ("to", ListQuery.Text(filter.To)),
            ("days", ListQuery.Text(filter.LastDays)),
            ("sort", filter.Sort == CallSort.Date ? null : ListQuery.Text(filter.Sort)),
            ("dir", filter.Descending ? null : "asc"),
            .. ListQuery.Paging(filter.Page, filter.PageSize, DefaultSize),
        ];
        return ListQuery.Join(parts);
    }

    /// <summary>The address of the list with this filter.</summary>
    public static string ToList(CallFilter filter) => With("/calls", filter);

    /// <summary>The address of its CSV.</summary>
    public static string ToExport(CallFilter filter) => With("/calls/export.csv", filter with { Page = 0, PageSize = DefaultSize });

    private static string With(string path, CallFilter filter) => ListQuery.With(path, ToQuery(filter));

    private static int? Between(int? number, int least, int most) => number >= least && number <= most ? number : null;
}
