using System.Globalization;

namespace RevOps.Domain.Calls.Transcripts.Reading;

/// <summary>Dates as tools write them. Without an offset they are taken as UTC; what can be read in two ways (03/04/2026) is not read.</summary>
internal static class CallDate
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", "MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy",
        "MMMM d, yyyy HH:mm", "MMMM d, yyyy h:mm tt", "dddd, MMMM d, yyyy",
    ];

    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParseExact(
            text?.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date)
            ? date.ToUniversalTime()
            : null;
}
