using System.Net;
using System.Text;

namespace RevOps.Infrastructure.Connectors;

/// <summary>The words of a piece of HTML. For reading and searching only; it is encoded like any other text where it is shown.</summary>
internal static class PlainText
{
    private const int MaxLength = 10_000;

    /// <summary>Their content is not for people.</summary>
    private static readonly string[] Hidden = ["script", "style", "head", "template"];

    /// <summary>They stand within words; all other tags part them.</summary>
    private static readonly string[] Inline = ["a", "b", "code", "em", "font", "i", "s", "span", "strong", "sub", "sup", "u"];

    /// <summary>Linear in the length, whatever the markup.</summary>
    public static string Of(string? html)
    {
        var text = new StringBuilder();
        var rest = html.AsSpan();
        while (rest.Length > 0 && text.Length < MaxLength)
        {
            var open = rest.IndexOf('<');
            text.Append(open < 0 ? rest : rest[..open]);
            rest = open < 0 ? [] : AfterTag(rest[open..], text);
        }

        var words = Collapse(WebUtility.HtmlDecode(text.ToString()));
        return words.Length <= MaxLength ? words : words[..(char.IsHighSurrogate(words[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }

    private static ReadOnlySpan<char> AfterTag(ReadOnlySpan<char> html, StringBuilder text)
    {
        // "a < b" is no tag.
        if (html.Length < 2 || !(char.IsAsciiLetter(html[1]) || html[1] is '/' or '!' or '?'))
        {
            text.Append('<');
            return html[1..];
        }

        var isComment = html.StartsWith("<!--", StringComparison.Ordinal);
        var close = isComment ? html.IndexOf("-->", StringComparison.Ordinal) : html.IndexOf('>');
        if (close < 0)
        {
            return [];
        }

        var after = html[(close + (isComment ? 3 : 1))..];
        var name = Name(html[1..]);
        if (!IsOneOf(name, Inline))
        {
            text.Append(' ');
        }

        if (html[1] == '/' || !IsOneOf(name, Hidden))
        {
            return after;
        }

        var end = after.IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? [] : after[end..];
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        var length = 0;
        while (length < tag.Length && char.IsAsciiLetterOrDigit(tag[length]))
        {
            length++;
        }

        return tag[..length];
    }

    private static bool IsOneOf(ReadOnlySpan<char> name, string[] names)
    {
        foreach (var one in names)
        {
            if (name.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
