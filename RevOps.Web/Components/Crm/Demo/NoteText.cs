using System.Net;
using System.Text.RegularExpressions;

namespace RevOps.Web.Components.Crm.Demo;

/// <summary>The words of a note that is HTML of somebody: shown as text, whatever it holds.</summary>
internal static partial class NoteText
{
    private const int Longest = 20_000;

    /// <summary>One entry a line; empty lines are left out.</summary>
    public static IReadOnlyList<string> Lines(string? html)
    {
        var text = html ?? "";
        text = text.Length > Longest ? text[..Longest] : text;
        text = Hidden().Replace(text, " ");
        text = Breaks().Replace(text, "\n");
        text = WebUtility.HtmlDecode(Tags().Replace(text, ""));
        return [.. text.Split('\n').Select(x => Blanks().Replace(x, " ").Trim()).Where(x => x.Length > 0)];
    }

    [GeneratedRegex("<!--.*?-->|<(script|style)[^>]*>.*?</(script|style)>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Hidden();

    [GeneratedRegex("<br[^>]*>|</?(p|div|li|ul|ol|h[1-6]|blockquote|tr|td|th)([ ][^>]*)?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Breaks();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
