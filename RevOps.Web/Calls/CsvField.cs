namespace RevOps.Web.Calls;

/// <summary>A text as a field of CSV (RFC 4180).</summary>
internal static class CsvField
{
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        // A cell that begins like a formula would be run by a spreadsheet; the text came from outside.
        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
