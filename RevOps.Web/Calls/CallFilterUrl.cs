using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using RevOps.Domain.Accounts;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Web.Calls;

/// <summary>The list's filter as the query of a URL, both ways: the URL is the state of the page, of the export and of saved views.</summary>
internal static class CallFilterUrl
{
    /// <summary>Reads a query; what it does not understand is left out.</summary>
    public static CallFilter Parse(string? query) => Parse(QueryHelpers.ParseQuery(query));

    /// <summary>Reads a query that was taken apart.</summary>
    public static CallFilter Parse(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var values = query.ToDictionary(x => x.Key, x => x.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        string? Get(string key) => values.TryGetValue(key, out var value) && value.Length > 0 ? value : null;
        return new CallFilter
        {
            Text = Get("q"),
            Team = Id<TeamId>(Get("team")),
            Rep = Id<UserId>(Get("rep")),
            Account = Id<AccountId>(Get("account")),
            Type = CallTypes.Parse(Get("type")),
            ScoreFrom = Number(Get("min")),
            ScoreTo = Number(Get("max")),
            Unscored = Get("unscored") is "1",
            From = Day(Get("from")),
            To = Day(Get("to")),
            Sort = Enum.TryParse<CallSort>(Get("sort"), ignoreCase: true, out var sort) && Enum.IsDefined(sort) ? sort : CallSort.Date,
            Descending = Get("dir") is not "asc",
            Page = Math.Max(0, (Number(Get("page")) ?? 1) - 1),
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
            ("min", Text(filter.ScoreFrom)),
            ("max", Text(filter.ScoreTo)),
            ("unscored", filter.Unscored ? "1" : null),
            ("from", Text(filter.From)),
            ("to", Text(filter.To)),
            ("sort", filter.Sort == CallSort.Date ? null : filter.Sort.ToString().ToLowerInvariant()),
            ("dir", filter.Descending ? null : "asc"),
            ("page", filter.Page == 0 ? null : Text(filter.Page + 1)),
        ];
        return string.Join('&', parts.Where(x => !string.IsNullOrEmpty(x.Value)).Select(x => $"{x.Key}={Uri.EscapeDataString(x.Value!)}"));
    }

    private static TId? Id<TId>(string? text)
        where TId : struct, Domain.IGuidId<TId> => TId.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
