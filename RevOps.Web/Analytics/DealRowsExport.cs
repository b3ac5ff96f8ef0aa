using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using RevOps.Domain.Analytics.Pipeline;
using RevOps.Web.Calls;
using RevOps.Web.Governance;

namespace RevOps.Web.Analytics;

/// <summary>The deals behind a figure as CSV (RFC 4180), page by page.</summary>
internal static class DealRowsExport
{
    private const int MostPages = 2000;

    public static async Task ExportAsync(HttpContext context, ICurrentViewer current, IPipelineQueries pipeline, CancellationToken cancellationToken)
    {
        if (await current.GetAsync() is not { } viewer)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var slice = DealSliceUrl.Parse(new Uri(context.Request.GetEncodedUrl()));
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"deals.csv\"";

        // A byte order mark, so that spreadsheets read the names right.
        await using var writer = new StreamWriter(context.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync("id,name,account,owner,stage,state,probability,amount,currency,converted,converted_currency,closes_on,created_at\r\n".AsMemory(), cancellationToken);
        for (var page = 0; page < MostPages; page++)
        {
            var rows = await pipeline.RowsAsync(viewer, slice, page, cancellationToken);
            foreach (var row in rows.Items)
            {
                await writer.WriteAsync(Line(row, rows.Sum.Total.Currency).AsMemory(), cancellationToken);
            }

            if (rows.Items.Count < DealRows.PageSize)
            {
                return;
            }
        }
    }

    internal static string Line(TopDeal x, string currency) => string.Join(
        ',',
        x.Id.ToString(),
        CsvField.Of(x.Name),
        CsvField.Of(x.Account),
        CsvField.Of(x.Owner),
        CsvField.Of(x.Stage),
        x.State.ToString().ToLowerInvariant(),
        x.Probability.ToString(CultureInfo.InvariantCulture),
        Number(x.Value?.Amount),
        x.Value?.Currency,
        Number(x.Converted),
        x.Converted is null ? "" : currency,
        x.ClosesOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        x.CreatedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)) + "\r\n";

    private static string Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
