using System.Globalization;
using System.Net;
using System.Text;

namespace RevOps.Domain.Calls.Transcripts.Reading;

/// <summary>The text of an utterance: one line, single spaces, nothing invisible.</summary>
internal static class SpokenText
{
    /// <summary>Trims, turns every run of white space and control characters into one space, drops zero-width characters.</summary>
    public static string Collapse(string text)
    {
        var clean = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in text)
        {
            if (c is '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF')
            {
                continue;
            }

            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                space = clean.Length > 0;
                continue;
            }

            if (space)
            {
                clean.Append(' ');
                space = false;
            }

            clean.Append(c);
        }

        return clean.ToString();
    }

    /// <summary>Decodes character references such as <c>&amp;amp;</c> and <c>&amp;#39;</c>, once.</summary>
    public static string Decode(string text) => text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;

    public static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>A quotation for a message: short, one line.</summary>
    public static string Quote(string text)
    {
        var line = Collapse(text);
        if (line.Length > 40)
        {
            var cut = char.IsHighSurrogate(line[38]) ? 38 : 39;
            line = string.Concat(line.AsSpan(0, cut), "…");
        }

        return string.Create(CultureInfo.InvariantCulture, $"\"{line}\"");
    }
}
