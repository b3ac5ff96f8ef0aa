using RevOps.Domain.Accounts.Listing;
using RevOps.Domain.Analytics;
using RevOps.Web.Api;
using RevOps.Web.Governance;

namespace RevOps.Web.Accounts;

/// <summary>The feature Accounts towards browsers.</summary>
internal static class AccountsWeb
{
    private static readonly string[] Head =
    [
        "id", "name", "industry", "region", "segment", "segment_reason", "arr", "currency", "utilisation", "churn_score", "churn_band", "churn_reason", "renews_on",
        "last_activity_at", "expansion_reason", "owner",
    ];

    /// <summary>Maps the export.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/accounts/export.csv", ExportAsync).ExcludeFromDescription();

    private static async Task ExportAsync(HttpContext context, ICurrentViewer current, IAccountQueries accounts, IOrganisation organisation, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await current.GetAsync() is not { } viewer)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var today = new FiscalCalendar(await organisation.ReadAsync(cancellationToken)).DayOf(time.GetUtcNow());
        var rows = accounts.ExportAsync(viewer, AccountFilterUrl.Parse(context.Request.Query), today, cancellationToken);
        await CsvDownload.WriteAsync(context, "accounts", Head, Lines(rows), cancellationToken);
    }

    internal static IEnumerable<string> Fields(AccountListItem x) =>
    [
        x.Id.ToString(),
        CsvDownload.Text(x.Name),
        CsvDownload.Text(x.Industry),
        CsvDownload.Text(x.Region),
        CsvDownload.Text(x.Segment),
        CsvDownload.Text(x.SegmentReason),
        CsvDownload.Number(x.Arr),
        x.Currency ?? "",
        CsvDownload.Number(x.Utilisation),
        CsvDownload.Number(x.ChurnScore),
        x.ChurnBand?.ToString() ?? "",
        CsvDownload.Text(x.ChurnReason),
        CsvDownload.Day(x.RenewsOn),
        CsvDownload.Moment(x.LastActivityAt),
        CsvDownload.Text(x.ExpansionReason),
        CsvDownload.Text(x.OwnerName),
    ];

    private static async IAsyncEnumerable<IEnumerable<string>> Lines(IAsyncEnumerable<AccountListItem> rows)
    {
        await foreach (var row in rows)
        {
            yield return Fields(row);
        }
    }
}
