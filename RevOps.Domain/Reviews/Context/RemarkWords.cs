using System.Globalization;

namespace RevOps.Domain.Reviews.Context;

/// <summary>Dates and quotes as a remark says them.</summary>
internal static class RemarkWords
{
    private const int LongestQuote = 110;

    /// <summary>"3 November", with the year where it is another one.</summary>
    public static string Day(DateOnly day, DateOnly? today) =>
        day.ToString(today is { } now && now.Year != day.Year ? "d MMMM yyyy" : "d MMMM", CultureInfo.InvariantCulture);

    /// <summary>The words within a sentence: one line, no stop at the end, not too long.</summary>
    public static string Quoted(string text) =>
        $"“{Clip.Words(text, LongestQuote).TrimEnd('.', ',', ';', ':', ' ').Replace('“', '‘').Replace('”', '’')}”";
}
