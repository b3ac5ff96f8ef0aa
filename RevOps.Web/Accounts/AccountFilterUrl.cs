using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using RevOps.Domain.Accounts.Churn;
using RevOps.Domain.Accounts.Listing;
using RevOps.Domain.Governance;

namespace RevOps.Web.Accounts;

/// <summary>The list's filter as the query of a URL, both ways.</summary>
internal static class AccountFilterUrl
{
    private const int LongestText = 200;
    private static readonly int DefaultSize = new AccountFilter().PageSize;

    /// <summary>What a page may hold.</summary>
    public static IReadOnlyList<int> PageSizes { get; } = [25, 50, 100, 200];

    /// <summary>Reads a query; what it does not understand is left out.</summary>
    public static AccountFilter Parse(string? query) => Parse(QueryHelpers.ParseQuery(query));

    /// <summary>Reads a query that was taken apart.</summary>
    public static AccountFilter Parse(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var values = query.ToDictionary(x => x.Key, x => x.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        string? Get(string key) => values.TryGetValue(key, out var value) && value.Length > 0 ? value : null;
        return new AccountFilter
        {
            Text = Words(Get("q")),
            Question = Named<AccountQuestion>(Get("view")) ?? AccountQuestion.All,
            Segment = Words(Get("segment")),
            Churn = Named<ChurnBand>(Get("risk")),
            Region = Words(Get("region")),
            Industry = Words(Get("industry")),
            Owner = UserId.TryParse(Get("owner"), CultureInfo.InvariantCulture, out var owner) ? owner : null,
            Sort = Named<AccountSort>(Get("sort")) ?? AccountSort.Name,
            Descending = Get("dir") is "desc",
            Page = Math.Max(1, Number(Get("page")) ?? 1) - 1,
            PageSize = Number(Get("size")) is { } size && PageSizes.Contains(size) ? size : DefaultSize,
        };
    }

    /// <summary>The query without question mark; defaults are left out, so that equal filters have equal URLs.</summary>
    public static string ToQuery(AccountFilter filter)
    {
        List<(string Key, string? Value)> parts =
        [
            ("q", filter.Text),
            ("view", filter.Question == AccountQuestion.All ? null : Key(filter.Question)),
            ("segment", filter.Segment),
            ("risk", filter.Churn is { } churn ? Key(churn) : null),
            ("region", filter.Region),
            ("industry", filter.Industry),
            ("owner", filter.Owner?.ToString()),
            ("sort", filter.Sort == AccountSort.Name ? null : Key(filter.Sort)),
            ("dir", filter.Descending ? "desc" : null),
            ("size", filter.PageSize == DefaultSize ? null : Text(filter.PageSize)),
            ("page", filter.Page == 0 ? null : Text(filter.Page + 1)),
        ];
        return string.Join('&', parts.Where(x => !string.IsNullOrEmpty(x.Value)).Select(x => $"{x.Key}={Uri.EscapeDataString(x.Value!)}"));
    }

    /// <summary>The address of the list with this filter.</summary>
    public static string ToList(AccountFilter filter) => With("/accounts", filter);

    /// <summary>The address of its CSV.</summary>
    public static string ToExport(AccountFilter filter) => With("/accounts/export.csv", filter with { Page = 0, PageSize = DefaultSize });

    private static string With(string path, AccountFilter filter) => ToQuery(filter) is { Length: > 0 } query ? $"{path}?{query}" : path;

    private static string Key(Enum value) => value.ToString().ToLowerInvariant();

    private static T? Named<T>(string? text)
        where T : struct, Enum =>
        text is [var first, ..] && char.IsAsciiLetter(first) && Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    // A database takes no control characters, and nobody types them.
    private static string? Words(string? text)
    {
        var words = string.Concat((text ?? "").Where(x => !char.IsControl(x) && !char.IsSurrogate(x))).Trim();
        return words.Length == 0 ? null : words.Length <= LongestText ? words : words[..LongestText].Trim();
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
