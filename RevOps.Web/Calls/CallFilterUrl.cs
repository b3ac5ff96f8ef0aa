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
    private const int LongestText = 200;
    private const int MostDays = 3660;
    private static readonly int DefaultSize = new CallFilter().PageSize;

    /// <summary>What a page may hold.</summary>
    public static IReadOnlyList<int> PageSizes { get; } = [25, 50, 100, 200];

    /// <summary>Reads a query; what it does not understand is left out.</summary>
    public static CallFilter Parse(string? query) => Parse(QueryHelpers.ParseQuery(query));

    /// <summary>Reads a query that was taken apart.</summary>
    public static CallFilter Parse(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var values = query.ToDictionary(x => x.Key, x => x.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        string? Get(string key) => values.TryGetValue(key, out var value) && value.Length > 0 ? value : null;
        return new CallFilter
        {
            Text = Words(Get("q")),
            Team = Id<TeamId>(Get("team")),
            Rep = Id<UserId>(Get("rep")),
            Account = Id<AccountId>(Get("account")),
            Type = CallTypes.Parse(Get("type")),
            ScoreFrom = Between(Number(Get("min")), 0, 100),
            ScoreTo = Between(Number(Get("max")), 0, 100),
            Unscored = Get("unscored") is "1",
            From = Day(Get("from")),
            To = Day(Get("to")),
            LastDays = Between(Number(Get("days")), 1, MostDays),
            Sort = Enum.TryParse<CallSort>(Get("sort"), ignoreCase: true, out var sort) && Enum.IsDefined(sort) ? sort : CallSort.Date,
            Descending = Get("dir") is not "asc",
            Page = Math.Max(1, Number(Get("page")) ?? 1) - 1,
            PageSize = Number(Get("size")) is { } size && PageSizes.Contains(size) ? size : DefaultSize,
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
            ("days", Text(filter.LastDays)),
            ("sort", filter.Sort == CallSort.Date ? null : filter.Sort.ToString().ToLowerInvariant()),
            ("dir", filter.Descending ? null : "asc"),
            ("size", filter.PageSize == DefaultSize ? null : Text(filter.PageSize)),
            ("page", filter.Page == 0 ? null : Text(filter.Page + 1)),
        ];
        return string.Join('&', parts.Where(x => !string.IsNullOrEmpty(x.Value)).Select(x => $"{x.Key}={Uri.EscapeDataString(x.Value!)}"));
    }

    /// <summary>The address of the list with this filter.</summary>
    public static string ToList(CallFilter filter) => With("/calls", filter);

    /// <summary>The address of its CSV.</summary>
    public static string ToExport(CallFilter filter) => With("/calls/export.csv", filter with { Page = 0, PageSize = DefaultSize });

    private static string With(string path, CallFilter filter) => ToQuery(filter) is { Length: > 0 } query ? $"{path}?{query}" : path;

    // A database takes no control characters, and nobody types them.
    private static string? Words(string? text)
    {
        var words = string.Concat((text ?? "").Where(x => !char.IsControl(x) && !char.IsSurrogate(x))).Trim();
        return words.Length == 0 ? null : words.Length <= LongestText ? words : words[..LongestText].Trim();
    }

    private static int? Between(int? number, int least, int most) => number >= least && number <= most ? number : null;

    private static TId? Id<TId>(string? text)
        where TId : struct, Domain.IGuidId<TId> => TId.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
