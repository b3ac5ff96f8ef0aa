using System.Globalization;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Pipeline;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Operations.Live;

namespace RevOps.Web.Analytics;

/// <summary>The deals behind a figure as an address, both ways.</summary>
internal static class DealSliceUrl
{
    public const string Path = "/analytics/deals";

    public static DealSlice Parse(Uri address)
    {
        var parts = UrlParts.Of(address);
        return new DealSlice
        {
            Team = parts.Id<TeamId>("team"),
            Owner = parts.Id<UserId>("owner"),
            State = parts.Choice<DealState>("state"),
            Stage = parts.Id<DealStageId>("stage"),
            ClosesFrom = parts.Day("from"),
            ClosesTo = parts.Day("to"),
            Undated = parts.Text("undated") is "1",
            CreatedFrom = parts.Day("made-from"),
            CreatedTo = parts.Day("made-to"),
            By = parts.Choice<DealDimension>("by"),
            Value = parts.Text("value") is { Length: <= 200 } value ? value : null,
        };
    }

    public static int Page(Uri address) =>
        int.TryParse(UrlParts.Of(address).Text("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 10_000) - 1 : 0;

    public static string To(DealSlice slice, int page = 0) => With(Path, slice, page);

    public static string ToExport(DealSlice slice) => With(Path + "/export.csv", slice, 0);

    /// <summary>The workbench's list of the open deals of a stage with the same filter.</summary>
    public static string ToList(AnalyticsFilter filter, DealStageId stage) => UrlParts.Join(
        "/deals",
        ("team", filter.Team?.ToString()),
        ("owner", filter.Owner?.ToString()),
        ("stage", stage.ToString()),
        ("from", UrlParts.Key(filter.From)),
        ("to", UrlParts.Key(filter.To)));

    private static string With(string path, DealSlice slice, int page) => UrlParts.Join(
        path,
        ("team", slice.Team?.ToString()),
        ("owner", slice.Owner?.ToString()),
        ("state", UrlParts.Key(slice.State)),
        ("stage", slice.Stage?.ToString()),
        ("from", UrlParts.Key(slice.ClosesFrom)),
        ("to", UrlParts.Key(slice.ClosesTo)),
        ("undated", slice.Undated ? "1" : null),
        ("made-from", UrlParts.Key(slice.CreatedFrom)),
        ("made-to", UrlParts.Key(slice.CreatedTo)),
        ("by", UrlParts.Key(slice.By)),
        ("value", slice.Value),
        ("page", page == 0 ? null : (page + 1).ToString(CultureInfo.InvariantCulture)));
}
