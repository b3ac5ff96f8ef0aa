using System.Net;
using System.Text.RegularExpressions;

namespace RevOps.Web.Components.Crm;

/// <summary>A note's body as plain text: what is shown of it here is never markup.</summary>
internal static partial class NoteText
{
    public static string Of(string? body)
    {
        var lines = Breaks().Replace(body ?? "", "\n");
        var text = WebUtility.HtmlDecode(Tags().Replace(lines, ""));
        return BlankLines().Replace(text, "\n").Trim();
    }

    [GeneratedRegex(@"<br\s*/?>|</(?:p|div|li|ul|ol|h[1-6]|blockquote|tr)>", RegexOptions.IgnoreCase)]
    private static partial Regex Breaks();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex BlankLines();
}
