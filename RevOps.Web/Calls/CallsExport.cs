using System.Globalization;
using System.Text;
using RevOps.Domain.Calls;
using RevOps.Web.Governance;

namespace RevOps.Web.Calls;

/// <summary>The list as CSV (RFC 4180), streamed, with the list's own filter and order.</summary>
internal static class CallsExport
{
    private const string Head = "id,title,rep,account,team,type,type_confidence,started_at,duration_seconds,rep_talk_ratio,score,not_scored_reason\r\n";

    public static void MapCallsExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/calls/export.csv", ExportAsync).ExcludeFromDescription();

    private static async Task ExportAsync(HttpContext context, ICurrentViewer current, ICallQueries calls, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await current.GetAsync() is not { } viewer)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var filter = CallFilterUrl.Parse(context.Request.Query).On(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"calls.csv\"";

        // A byte order mark, so that spreadsheets read the names right.
        await using var writer = new StreamWriter(context.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync(Head.AsMemory(), cancellationToken);
        await foreach (var row in calls.ExportAsync(viewer, filter, cancellationToken))
        {
            await writer.WriteAsync(Line(row).AsMemory(), cancellationToken);
        }
    }

    internal static string Line(CallListItem x) => string.Join(
        ',',
        x.Id.ToString(),
        CsvField.Of(x.Title),
        CsvField.Of(x.RepName),
        CsvField.Of(x.AccountName),
        CsvField.Of(x.TeamName),
        x.Type.Key(),
        Number(x.TypeConfidence),
        x.StartedAtKnown ? x.StartedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) : "",
        Number(x.DurationSeconds),
        Number(x.RepTalkRatio),
        Number(x.Score),
        CsvField.Of(x.NotScoredReason)) + "\r\n";

    private static string Number(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
