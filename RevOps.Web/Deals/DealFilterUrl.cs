using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using RevOps.Domain;
using RevOps.Domain.Accounts;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.List;
using RevOps.Domain.Governance;

namespace RevOps.Web.Deals;

/// <summary>The list's filter as the query of a URL, both ways: the URL is the state of the list, the board, the export and of saved views.</summary>
internal static class DealFilterUrl
{
    public const string Path = "/deals";
    private const int LongestText = 200;
    private const string Board = "board";
    private static readonly int DefaultSize = new DealFilter().PageSize;

    /// <summary>What a page may hold.</summary>
    public static IReadOnlyList<int> PageSizes { get; } = [25, 50, 100, 200];

    /// <summary>Reads a query; what it does not understand is left out.</summary>
    public static DealView Parse(string? query) => Parse(QueryHelpers.ParseQuery(query));

    /// <summary>Reads a query that was taken apart.</summary>
    public static DealView Parse(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var values = query.ToDictionary(x => x.Key, x => x.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        string? Get(string key) => values.TryGetValue(key, out var value) && value.Length > 0 ? value : null;
        var filter = new DealFilter
        {
            Text = Words(Get("q")),
            Team = Id<TeamId>(Get("team")),
            Owner = Id<UserId>(Get("owner")),
            Account = Id<AccountId>(Get("account")),
            Stage = Id<DealStageId>(Get("stage")),
            State = Get("state") is "all" ? null : Choice<DealState>(Get("state")) ?? DealState.Open,
            Closes = Choice<CloseWindow>(Get("closes")),
            ClosesFrom = Day(Get("from")),
            ClosesTo = Day(Get("to")),
            AmountFrom = Amount(Get("min")),
            AmountTo = Amount(Get("max")),
            AtRisk = Get("risk") is "1",
            Sort = Choice<DealSort>(Get("sort")) ?? DealSort.Closes,
            Descending = Get("dir") is "desc",
            Page = Math.Max(1, Number(Get("page")) ?? 1) - 1,
            PageSize = Number(Get("size")) is { } size && PageSizes.Contains(size) ? size : DefaultSize,
        };
        return new DealView(filter, Get("view") is Board, Get("pipeline"));
    }

    /// <summary>The query without question mark; defaults are left out, so that equal views have equal URLs.</summary>
    public static string ToQuery(DealView view)
    {
        var filter = view.Filter;
        List<(string Key, string? Value)> parts =
        [
            ("view", view.IsBoard ? Board : null),
            ("pipeline", view.Pipeline),
            ("q", filter.Text),
            ("team", filter.Team?.ToString()),
            ("owner", filter.Owner?.ToString()),
            ("account", filter.Account?.ToString()),
            ("stage", filter.Stage?.ToString()),
            ("state", filter.State is { } state ? state == DealState.Open ? null : Text(state) : "all"),
            ("closes", filter.Closes is { } closes ? Text(closes) : null),
            ("from", Text(filter.ClosesFrom)),
            ("to", Text(filter.ClosesTo)),
            ("min", Text(filter.AmountFrom)),
            ("max", Text(filter.AmountTo)),
            ("risk", filter.AtRisk ? "1" : null),
            ("sort", filter.Sort == DealSort.Closes ? null : Text(filter.Sort)),
            ("dir", filter.Descending ? "desc" : null),
            ("size", filter.PageSize == DefaultSize ? null : filter.PageSize.ToString(CultureInfo.InvariantCulture)),
            ("page", filter.Page == 0 ? null : (filter.Page + 1).ToString(CultureInfo.InvariantCulture)),
        ];
        return string.Join('&', parts.Where(x => !string.IsNullOrEmpty(x.Value)).Select(x => $"{x.Key}={Uri.EscapeDataString(x.Value!)}"));
    }

    /// <summary>The address of the page with this view.</summary>
    public static string To(DealView view) => With(Path, ToQuery(view));

    /// <summary>The address of the list with this filter.</summary>
    public static string To(DealFilter filter) => To(new DealView(filter, IsBoard: false, null));

    /// <summary>The address of its CSV.</summary>
    public static string ToExport(DealFilter filter) =>
        With(Path + "/export.csv", ToQuery(new DealView(filter with { Page = 0, PageSize = DefaultSize }, IsBoard: false, null)));

    private static string With(string path, string query) => query.Length > 0 ? $"{path}?{query}" : path;

    // A database takes no control characters, and nobody types them.
    private static string? Words(string? text)
    {
        var words = string.Concat((text ?? "").Where(x => !char.IsControl(x) && !char.IsSurrogate(x))).Trim();
        return words.Length == 0 ? null : words.Length <= LongestText ? words : words[..LongestText].Trim();
    }

    private static TEnum? Choice<TEnum>(string? text)
        where TEnum : struct, Enum => text is not null && Enum.TryParse<TEnum>(text, ignoreCase: true, out var found) && Enum.IsDefined(found) ? found : null;

    private static TId? Id<TId>(string? text)
        where TId : struct, IGuidId<TId> => TId.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal? Amount(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount is >= 0 and < 1_000_000_000_000 ? amount : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Text<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Text(decimal? amount) => amount?.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>What the page shows: which deals, and as a list or as a board.</summary>
/// <param name="Filter">Which deals.</param>
/// <param name="IsBoard">True for the board.</param>
/// <param name="Pipeline">The board's pipeline; null: the one most in use.</param>
public sealed record DealView(DealFilter Filter, bool IsBoard, string? Pipeline);
