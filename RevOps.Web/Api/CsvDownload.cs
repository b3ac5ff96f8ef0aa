using System.Globalization;
using System.Text;

namespace RevOps.Web.Api;

/// <summary>A list as CSV (RFC 4180), streamed. Text from outside never becomes a formula.</summary>
internal static class CsvDownload
{
    /// <summary>Writes a table to the response.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">Name of the file without its end.</param>
    /// <param name="head">Names of the columns.</param>
    /// <param name="rows">The rows, each with its fields in words: <see cref="Text(string?)"/> and the others make them.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task WriteAsync(
        HttpContext context, string name, IEnumerable<string> head, IAsyncEnumerable<IEnumerable<string>> rows, CancellationToken cancellationToken)
    {
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.csv\"";

        // A byte order mark, so that spreadsheets read the names right.
        await using var writer = new StreamWriter(context.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync(Line(head).AsMemory(), cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await writer.WriteAsync(Line(row).AsMemory(), cancellationToken);
        }
    }

    /// <summary>A line of fields.</summary>
    public static string Line(IEnumerable<string> fields) => string.Join(',', fields) + "\r\n";

    /// <summary>Text as a field.</summary>
    public static string Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        // A cell that begins like a formula would be run by a spreadsheet; the text came from outside.
        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>A number as a field; nothing where unknown.</summary>
    public static string Number(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Money as a field; nothing where unknown.</summary>
    public static string Number(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A moment as a field (UTC); nothing where unknown.</summary>
    public static string Moment(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A day as a field; nothing where unknown.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
