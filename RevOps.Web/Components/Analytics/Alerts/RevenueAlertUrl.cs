using Microsoft.AspNetCore.WebUtilities;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Web.Api;

namespace RevOps.Web.Components.Analytics.Alerts;

/// <summary>The inbox's filter as the query of a URL, both ways.</summary>
internal static class RevenueAlertUrl
{
    public const string Path = "/alerts";

    public static RevenueAlertFilter Parse(string? query)
    {
        var parts = new ListQuery(QueryHelpers.ParseQuery(query));
        return new(parts.Named<RevenueAlertShow>("show") ?? RevenueAlertShow.Waiting, parts.Named<RevenueAlertKind>("kind"), parts.Page, parts.Size(RevenueAlertFilter.UsualSize));
    }

    public static string To(RevenueAlertFilter filter) => ListQuery.With(Path, ListQuery.Join(
    [
        ("show", filter.Show == RevenueAlertShow.Waiting ? null : ListQuery.Text(filter.Show)),
        ("kind", filter.Kind is { } kind ? ListQuery.Text(kind) : null),
        .. ListQuery.Paging(filter.Page, filter.PageSize, RevenueAlertFilter.UsualSize),
    ]));
}
