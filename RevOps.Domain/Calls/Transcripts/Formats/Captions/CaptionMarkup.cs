using System.Text;
using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Captions;

/// <summary>Takes SubRip's markup out: <c>&lt;i&gt;</c>, <c>&lt;font color=...&gt;</c>, <c>{\an8}</c>. Other angle brackets are text.</summary>
internal static class CaptionMarkup
{
    private static readonly string[] Tags = ["i", "b", "u", "s", "font", "c", "v", "span", "em", "strong", "br", "p"];

    public static string Remove(string text)
    {
        if (text.AsSpan().IndexOfAny('<', '{', '&') < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var length = text[at] switch { '<' => TagLength(text.AsSpan(at)), '{' => OverrideLength(text.AsSpan(at)), _ => 0 };
            if (length == 0)
            {
                plain.Append(text[at++]);
                continue;
            }

            at += length;
        }

        return SpokenText.Decode(plain.ToString());
    }

    private static int TagLength(ReadOnlySpan<char> text)
    {
        // A tag's end is looked for nearby only: "a < b" in a long text must not cost its square.
        var end = text[..Math.Min(text.Length, 200)].IndexOf('>');
        if (end < 0)
        {
            return 0;
        }

        var inside = text[1..end].TrimStart('/').TrimEnd('/');
        var nameEnd = inside.IndexOfAny(" .=\t");
        var name = nameEnd < 0 ? inside : inside[..nameEnd];
        foreach (var tag in Tags)
        {
            if (name.Equals(tag, StringComparison.OrdinalIgnoreCase))
            {
                return end + 1;
            }
        }

        return TimeOffset.Parse(inside) is not null ? end + 1 : 0;
    }

    private static int OverrideLength(ReadOnlySpan<char> text)
    {
        var end = text.StartsWith("{\\") ? text[..Math.Min(text.Length, 200)].IndexOf('}') : -1;
        return end < 0 ? 0 : end + 1;
    }
}
