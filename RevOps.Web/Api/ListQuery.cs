using System.Globalization;
using Microsoft.Extensions.Primitives;
using RevOps.Domain;

namespace RevOps.Web.Api;

/// <summary>A list's filter as the query of a URL, both ways: what every list reads and writes alike. What makes no sense is left out.</summary>
internal sealed class ListQuery(IEnumerable<KeyValuePair<string, StringValues>> query)
{
    private const int LongestText = 200;
    private const string DayFormat = "yyyy-MM-dd";

    private readonly Dictionary<string, string> _values = query.ToDictionary(x => x.Key, x => x.Value.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>What a page may hold.</summary>
    public static IReadOnlyList<int> PageSizes { get; } = [25, 50, 100, 200];

    /// <summary>The page, from 0; it is written from 1.</summary>
    public int Page => Math.Max(1, Number("page") ?? 1) - 1;

    /// <summary>The value as it stands; null where there is none.</summary>
    public string? Get(string key) => _values.TryGetValue(key, out var value) && value.Length > 0 ? value : null;

    /// <summary>Words of a person: a database takes no control characters, and nobody types them.</summary>
    public string? Words(string key)
    {
        var words = string.Concat((Get(key) ?? "").Where(x => !char.IsControl(x) && !char.IsSurrogate(x))).Trim();
        return words.Length == 0 ? null : words.Length <= LongestText ? words : words[..LongestText].Trim();
    }

    /// <summary>An id.</summary>
    public TId? Id<TId>(string key)
        where TId : struct, IGuidId<TId> => TId.TryParse(Get(key), CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>A whole number.</summary>
    public int? Number(string key) =>
        int.TryParse(Get(key), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A day.</summary>
    public DateOnly? Day(string key) =>
        DateOnly.TryParseExact(Get(key), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Named by its name: numbers are no names, a link never says "band=5".</summary>
    public T? Named<T>(string key)
        where T : struct, Enum =>
        Get(key) is [var first, ..] text && char.IsAsciiLetter(first) && Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    /// <summary>How many rows a page holds: one of <see cref="PageSizes"/>, or the usual.</summary>
    public int Size(int usual) => Number("size") is { } size && PageSizes.Contains(size) ? size : usual;

    public static string Text(Enum value) => value.ToString().ToLowerInvariant();

    public static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static string? Text(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>The page's size and number, as every list writes them; defaults are left out.</summary>
    public static IEnumerable<(string Key, string? Value)> Paging(int page, int size, int usual) =>
        [("size", size == usual ? null : Text(size)), ("page", page == 0 ? null : Text(page + 1))];

    /// <summary>The query without question mark; what says nothing is left out, so that equal filters have equal URLs.</summary>
    public static string Join(IEnumerable<(string Key, string? Value)> parts) =>
        string.Join('&', parts.Where(x => !string.IsNullOrEmpty(x.Value)).Select(x => $"{x.Key}={Uri.EscapeDataString(x.Value!)}"));

    /// <summary>An address with a query, which may be empty.</summary>
    public static string With(string path, string query) => query.Length > 0 ? $"{path}?{query}" : path;
}
