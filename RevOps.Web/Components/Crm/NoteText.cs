using System.Net;
using System.Text.RegularExpressions;

namespace RevOps.Web.Components.Crm;

/// <summary>A note's body as plain text: what is shown of it here is never markup.</summary>
internal static partial class NoteText
{
    public static string Of(string? body)
    {
        var lines = Breaks().Replace(Items().Replace(Blocks().Replace(body ?? "", "\n$0"), "\n• "), "\n");
        var text = WebUtility.HtmlDecode(Tags().Replace(lines, ""));
        return BlankLines().Replace(text, "\n").Trim();
    }

    /// <summary>Its heading, without what stands there in brackets.</summary>
    public static string FirstLine(string? body)
    {
        var text = Of(body);
        var line = text.Split('\n', 2)[0];
        var bracket = line.IndexOf(" (", StringComparison.Ordinal);
        return bracket > 0 ? line[..bracket] : line;
    }

    [GeneratedRegex(@"<br\s*/?>|</(?:p|div|li|ul|ol|h[1-6]|blockquote|tr)>", RegexOptions.IgnoreCase)]
    private static partial Regex Breaks();

    // What begins a block of its own begins a line, even where the block before was not closed.
    [GeneratedRegex("<(?:p|ul|ol|h[1-6]|blockquote)(?:\\s[^>]*)?>", RegexOptions.IgnoreCase)]
    private static partial Regex Blocks();

    [GeneratedRegex("<li(?:\\s[^>]*)?>", RegexOptions.IgnoreCase)]
    private static partial Regex Items();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex BlankLines();
}
