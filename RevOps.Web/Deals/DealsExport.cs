using System.Globalization;
using System.Text;
using RevOps.Domain.Deals.List;
using RevOps.Web.Calls;
using RevOps.Web.Governance;

namespace RevOps.Web.Deals;

/// <summary>The list of deals as CSV (RFC 4180), streamed, with the list's own filter and order.</summary>
internal static class DealsExport
{
    private const string Head = "id,name,account,owner,amount,currency,stage,state,stage_since,close_date,slips,last_activity,forecast,health,top_risk,next_step,win_chance,win_chance_learnt\r\n";

    public static void MapDeals(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/deals/export.csv", ExportAsync).ExcludeFromDescription();

    private static async Task ExportAsync(HttpContext context, ICurrentViewer current, IDealQueries deals, CancellationToken cancellationToken)
    {
        if (await current.GetAsync() is not { } viewer)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"deals.csv\"";

        // A byte order mark, so that spreadsheets read the names right.
        await using var writer = new StreamWriter(context.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync(Head.AsMemory(), cancellationToken);
        await foreach (var row in deals.ExportAsync(viewer, DealFilterUrl.Parse(context.Request.Query).Filter, cancellationToken))
        {
            await writer.WriteAsync(Line(row).AsMemory(), cancellationToken);
        }
    }

    internal static string Line(DealListItem x) => string.Join(
        ',',
        x.Id.ToString(),
        CsvField.Of(x.Name),
        CsvField.Of(x.AccountName),
        CsvField.Of(x.OwnerName),
        x.Amount?.ToString("0.####", CultureInfo.InvariantCulture) ?? "",
        CsvField.Of(x.Currency),
        CsvField.Of(x.Stage),
        x.State.ToString().ToLowerInvariant(),
        Time(x.StageSince),
        x.ClosesOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        x.Slips.ToString(CultureInfo.InvariantCulture),
        x.LastActivityAt is { } at ? Time(at) : "",
        x.Forecast?.ToString() ?? "",
        x.Health?.ToString("0", CultureInfo.InvariantCulture) ?? "",
        CsvField.Of(x.TopRisk),
        CsvField.Of(x.NextStep),
        x.Chance?.ToString("0.###", CultureInfo.InvariantCulture) ?? "",
        x.Chance is null ? "" : x.ChanceIsLearnt ? "yes" : "no") + "\r\n";

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
