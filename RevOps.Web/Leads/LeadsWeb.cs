using RevOps.Domain.Leads.Listing;
using RevOps.Web.Api;
using RevOps.Web.Governance;

namespace RevOps.Web.Leads;

/// <summary>The feature Leads towards browsers.</summary>
internal static class LeadsWeb
{
    private static readonly string[] Head =
    [
        "id", "name", "title", "company", "email", "state", "status", "source", "score", "band", "profile_version", "owner", "created_at", "last_activity_at", "conversion_chance", "conversion_chance_learnt",
    ];

    /// <summary>Maps the export.</summary>
    public static void MapLeads(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/leads/export.csv", ExportAsync).ExcludeFromDescription();

    private static async Task ExportAsync(HttpContext context, ICurrentViewer current, ILeadQueries leads, CancellationToken cancellationToken)
    {
        if (await current.GetAsync() is not { } viewer)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var rows = leads.ExportAsync(viewer, LeadFilterUrl.Parse(context.Request.Query), cancellationToken);
        await CsvDownload.WriteAsync(context, "leads", Head, Lines(rows), cancellationToken);
    }

    internal static IEnumerable<string> Fields(LeadListItem x) =>
    [
        x.Id.ToString(),
        CsvDownload.Text(x.Name),
        CsvDownload.Text(x.Title),
        CsvDownload.Text(x.Company),
        CsvDownload.Text(x.Email),
        x.State.ToString().ToLowerInvariant(),
        CsvDownload.Text(x.Status),
        CsvDownload.Text(x.Source),
        CsvDownload.Number(x.Score),
        x.Band?.ToString() ?? "",
        CsvDownload.Number((double?)x.ProfileVersion),
        CsvDownload.Text(x.OwnerName),
        CsvDownload.Moment(x.CreatedAt),
        CsvDownload.Moment(x.LastActivityAt),
        CsvDownload.Number(x.Chance),
        x.Chance is null ? "" : x.ChanceIsLearnt ? "yes" : "no",
    ];

    private static async IAsyncEnumerable<IEnumerable<string>> Lines(IAsyncEnumerable<LeadListItem> rows)
    {
        await foreach (var row in rows)
        {
            yield return Fields(row);
        }
    }
}
