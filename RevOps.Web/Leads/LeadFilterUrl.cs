using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Icp.Scoring;
using RevOps.Domain.Leads.Listing;
using RevOps.Web.Api;

namespace RevOps.Web.Leads;

/// <summary>The list's filter as the query of a URL, both ways.</summary>
internal static class LeadFilterUrl
{
    private const string AnyState = "all";
    private static readonly int DefaultSize = new LeadFilter().PageSize;

    /// <summary>Reads a query; what it does not understand is left out.</summary>
    public static LeadFilter Parse(string? query) => Parse(QueryHelpers.ParseQuery(query));

    /// <summary>Reads a query that was taken apart.</summary>
    public static LeadFilter Parse(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var parts = new ListQuery(query);
        return new LeadFilter
        {
            Text = parts.Words("q"),
            State = parts.Get("state") is AnyState ? null : parts.Named<LeadState>("state") ?? LeadState.Open,
            Status = parts.Words("status"),
            Source = parts.Words("source"),
            Owner = parts.Id<UserId>("owner"),
            Band = parts.Named<FitBand>("band"),
            Unscored = parts.Get("unscored") is "1",
            Sort = parts.Named<LeadSort>("sort") ?? LeadSort.Created,
            Descending = parts.Get("dir") is not "asc",
            Page = parts.Page,
            PageSize = parts.Size(DefaultSize),
        };
    }

    /// <summary>The query without question mark; defaults are left out, so that equal filters have equal URLs.</summary>
    public static string ToQuery(LeadFilter filter)
    {
        List<(string Key, string? Value)> parts =
        [
            ("q", filter.Text),
            ("state", filter.State switch { null => AnyState, LeadState.Open => null, { } state => ListQuery.Text(state) }),
            ("status", filter.Status),
            ("source", filter.Source),
            ("owner", filter.Owner?.ToString()),
            ("band", filter.Band is { } band ? ListQuery.Text(band) : null),
            ("unscored", filter.Unscored ? "1" : null),
            ("sort", filter.Sort == LeadSort.Created ? null : ListQuery.Text(filter.Sort)),
            ("dir", filter.Descending ? null : "asc"),
            .. ListQuery.Paging(filter.Page, filter.PageSize, DefaultSize),
        ];
        return ListQuery.Join(parts);
    }

    /// <summary>The address of the list with this filter.</summary>
    public static string ToList(LeadFilter filter) => With("/leads", filter);

    /// <summary>The address of its CSV.</summary>
    public static string ToExport(LeadFilter filter) => With("/leads/export.csv", filter with { Page = 0, PageSize = DefaultSize });

    private static string With(string path, LeadFilter filter) => ListQuery.With(path, ToQuery(filter));
}
