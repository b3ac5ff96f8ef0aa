using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Icp.Scoring;
using RevOps.Domain.Leads.Listing;

namespace RevOps.Web.Leads;

/// <summary>The list's filter as the query of a URL, both ways.</summary>
internal static class LeadFilterUrl
{
    private const int LongestText = 200;
    private const string AnyState = "all";
    private static readonly int DefaultSize = new LeadFilter().PageSize;

    /// <summary>What a page may hold.</summary>
    public static IReadOnlyList<int> PageSizes { get; } = [25, 50, 100, 200];

    /// <summary>Reads a query; what it does not understand is left out.</summary>
    public static LeadFilter Parse(string? query) => Parse(QueryHelpers.ParseQuery(query));

    /// <summary>Reads a query that was taken apart.</summary>
    public static LeadFilter Parse(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var values = query.ToDictionary(x => x.Key, x => x.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        string? Get(string key) => values.TryGetValue(key, out var value) && value.Length > 0 ? value : null;
        return new LeadFilter
        {
            Text = Words(Get("q")),
            State = Get("state") is AnyState ? null : Named<LeadState>(Get("state")) ?? LeadState.Open,
            Status = Words(Get("status")),
            Source = Words(Get("source")),
            Owner = UserId.TryParse(Get("owner"), CultureInfo.InvariantCulture, out var owner) ? owner : null,
            Band = Named<FitBand>(Get("band")),
            Unscored = Get("unscored") is "1",
            Sort = Named<LeadSort>(Get("sort")) ?? LeadSort.Created,
            Descending = Get("dir") is not "asc",
            Page = Math.Max(1, Number(Get("page")) ?? 1) - 1,
            PageSize = Number(Get("size")) is { } size && PageSizes.Contains(size) ? size : DefaultSize,
        };
    }

    /// <summary>The query without question mark; defaults are left out, so that equal filters have equal URLs.</summary>
    public static string ToQuery(LeadFilter filter)
    {
        List<(string Key, string? Value)> parts =
        [
            ("q", filter.Text),
            ("state", filter.State switch { null => AnyState, LeadState.Open => null, { } state => Key(state) }),
            ("status", filter.Status),
            ("source", filter.Source),
            ("owner", filter.Owner?.ToString()),
            ("band", filter.Band is { } band ? Key(band) : null),
            ("unscored", filter.Unscored ? "1" : null),
            ("sort", filter.Sort == LeadSort.Created ? null : Key(filter.Sort)),
            ("dir", filter.Descending ? null : "asc"),
            ("size", filter.PageSize == DefaultSize ? null : Text(filter.PageSize)),
            ("page", filter.Page == 0 ? null : Text(filter.Page + 1)),
        ];
        return string.Join('&', parts.Where(x => !string.IsNullOrEmpty(x.Value)).Select(x => $"{x.Key}={Uri.EscapeDataString(x.Value!)}"));
    }

    /// <summary>The address of the list with this filter.</summary>
    public static string ToList(LeadFilter filter) => With("/leads", filter);

    /// <summary>The address of its CSV.</summary>
    public static string ToExport(LeadFilter filter) => With("/leads/export.csv", filter with { Page = 0, PageSize = DefaultSize });

    private static string With(string path, LeadFilter filter) => ToQuery(filter) is { Length: > 0 } query ? $"{path}?{query}" : path;

    private static string Key(Enum value) => value.ToString().ToLowerInvariant();

    // Numbers are no names: a link says "band=a", never "band=5"
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
