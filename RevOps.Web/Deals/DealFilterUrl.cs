using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using RevOps.Domain;
using RevOps.Domain.Accounts;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.List;
using RevOps.Domain.Governance;
using RevOps.Web.Api;

namespace RevOps.Web.Deals;

/// <summary>The list's filter as the query of a URL, both ways: the URL is the state of the list, the board, the export and of saved views.</summary>
internal static class DealFilterUrl
{
    public const string Path = "/deals";
    private const string Board = "board";
    private static readonly int DefaultSize = new DealFilter().PageSize;

    /// <summary>Reads a query; what it does not understand is left out.</summary>
    public static DealView Parse(string? query) => Parse(QueryHelpers.ParseQuery(query));

    /// <summary>Reads a query that was taken apart.</summary>
    public static DealView Parse(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var parts = new ListQuery(query);
        var filter = new DealFilter
        {
            Text = parts.Words("q"),
            Team = parts.Id<TeamId>("team"),
            Owner = parts.Id<UserId>("owner"),
            Account = parts.Id<AccountId>("account"),
            Stage = parts.Id<DealStageId>("stage"),
            State = parts.Get("state") is "all" ? null : Choice<DealState>(parts.Get("state")) ?? DealState.Open,
            Closes = Choice<CloseWindow>(parts.Get("closes")),
            ClosesFrom = parts.Day("from"),
            ClosesTo = parts.Day("to"),
            AmountFrom = Amount(parts.Get("min")),
            AmountTo = Amount(parts.Get("max")),
            AtRisk = parts.Get("risk") is "1",
            Stale = parts.Get("stale") is "1",
            StepsFor = parts.Id<UserId>("steps"),
            Sort = Choice<DealSort>(parts.Get("sort")) ?? DealSort.Closes,
            Descending = parts.Get("dir") is "desc",
            Page = parts.Page,
            PageSize = parts.Size(DefaultSize),
        };
        return new DealView(filter, parts.Get("view") is Board, parts.Get("pipeline"));
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
            ("state", filter.State is { } state ? state == DealState.Open ? null : ListQuery.Text(state) : "all"),
            ("closes", filter.Closes is { } closes ? ListQuery.Text(closes) : null),
            ("from", ListQuery.Text(filter.ClosesFrom)),
            ("to", ListQuery.Text(filter.ClosesTo)),
            ("min", Text(filter.AmountFrom)),
            ("max", Text(filter.AmountTo)),
            ("risk", filter.AtRisk ? "1" : null),
            ("stale", filter.Stale ? "1" : null),
            ("steps", filter.StepsFor?.ToString()),
            ("sort", filter.Sort == DealSort.Closes ? null : ListQuery.Text(filter.Sort)),
            ("dir", filter.Descending ? "desc" : null),
            .. ListQuery.Paging(filter.Page, filter.PageSize, DefaultSize),
        ];
        return ListQuery.Join(parts);
    }

    /// <summary>The address of the page with this view.</summary>
    public static string To(DealView view) => ListQuery.With(Path, ToQuery(view));

    /// <summary>The address of the list with this filter.</summary>
    public static string To(DealFilter filter) => To(new DealView(filter, IsBoard: false, null));

    /// <summary>The address of its CSV.</summary>
    public static string ToExport(DealFilter filter) =>
        ListQuery.With(Path + "/export.csv", ToQuery(new DealView(filter with { Page = 0, PageSize = DefaultSize }, IsBoard: false, null)));

    private static TEnum? Choice<TEnum>(string? text)
        where TEnum : struct, Enum => text is not null && Enum.TryParse<TEnum>(text, ignoreCase: true, out var found) && Enum.IsDefined(found) ? found : null;

    private static decimal? Amount(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount is >= 0 and < 1_000_000_000_000 ? amount : null;

    private static string? Text(decimal? amount) => amount?.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>What the page shows: which deals, and as a list or as a board.</summary>
/// <param name="Filter">Which deals.</param>
/// <param name="IsBoard">True for the board.</param>
/// <param name="Pipeline">The board's pipeline; null: the one most in use.</param>
public sealed record DealView(DealFilter Filter, bool IsBoard, string? Pipeline);
