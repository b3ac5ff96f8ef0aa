using System.Net;
using System.Text.RegularExpressions;

namespace RevOps.Web.Components.Crm;

/// <summary>The words of a note that is HTML of somebody: shown as text, whatever it holds.</summary>
internal static partial class NoteText
{
    private const int Longest = 20_000;

    /// <summary>Empty lines are left out.</summary>
    public static IReadOnlyList<NoteLine> Lines(string? html)
    {
        var text = html ?? "";
        text = text.Length > Longest ? text[..Longest] : text;
        text = Ends().Replace(Starts().Replace(Hidden().Replace(text, " "), "\n$0"), "$0\n");
        return [.. text.Split('\n').Select(Line).Where(x => x.Text.Length > 0)];
    }

    /// <summary>Its heading, without what stands there in brackets.</summary>
    public static string FirstLine(string? html)
    {
        var line = Lines(html) is [var first, ..] ? first.Text : "";
        var bracket = line.IndexOf(" (", StringComparison.Ordinal);
        return bracket > 0 ? line[..bracket] : line;
    }

    private static NoteLine Line(string markup)
    {
        var text = Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(markup, "")), " ").Trim();
        return new NoteLine(text, Kind(markup));
    }

    private static NoteLineKind Kind(string markup) => Kinds().Match(markup).Groups[1].Value.ToUpperInvariant() switch
    {
        "LI" => NoteLineKind.Item,
        "BLOCKQUOTE" => NoteLineKind.Quote,
        "" => NoteLineKind.Text,
        _ => NoteLineKind.Heading,
    };

    [GeneratedRegex("<!--.*?-->|<(script|style)[^>]*>.*?</(script|style)>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Hidden();

    [GeneratedRegex("<(p|div|li|ul|ol|h[1-6]|blockquote|tr|td|th)([ ][^>]*)?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Starts();

    [GeneratedRegex("<br[^>]*>|</(p|div|li|ul|ol|h[1-6]|blockquote|tr|td|th)>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Ends();

    // What a line begins with, past the paragraph it stands in.
    [GeneratedRegex(@"^\s*(?:<(?:p|div)(?: [^>]*)?>\s*)?<(li|blockquote|h[1-6]|strong|b)(?: [^>]*)?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Kinds();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
