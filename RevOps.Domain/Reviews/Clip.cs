namespace RevOps.Domain.Reviews;

/// <summary>Shortens text from outside to what has room.</summary>
internal static class Clip
{
    private const string More = " …";
    private const string MoreQuoted = More + "”";

    /// <summary>
    /// White space as single blanks; at most so many characters, cut between words where there is a gap, never inside a character. A
    /// quotation that is cut is closed.
    /// </summary>
    public static string Words(string text, int most)
    {
        // What is far beyond the limit need not be looked at
        var head = text.Length > most * 8 ? text[..(most * 8)] : text;
        var line = string.Join(' ', head.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most && head.Length == text.Length)
        {
            return line;
        }

        var end = Math.Min(line.Length, most - MoreQuoted.Length);
        var gap = line.LastIndexOf(' ', end - 1, end);
        end = gap > end / 2 ? gap : end;
        var kept = (end > 0 && char.IsHighSurrogate(line[end - 1]) ? line[..(end - 1)] : line[..end]).TrimEnd(' ', ',', ';', ':', '(', '“');
        return kept + (kept.LastIndexOf('“') > kept.LastIndexOf('”') ? MoreQuoted : More);
    }

    /// <summary>The first sentence; marks within quotation marks and brackets end none.</summary>
    public static string FirstSentence(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth = text[i] switch
            {
                '“' or '(' or '‘' => depth + 1,
                '”' or ')' => Math.Max(0, depth - 1),
                // A closing single mark is an apostrophe, too
                '’' when i > 0 && (i + 1 == text.Length || !char.IsLetter(text[i + 1])) => Math.Max(0, depth - 1),
                _ => depth,
            };
            if (depth == 0 && text[i] is '.' or '!' or '?' && depth == 0 && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])))
            {
                return text[..(i + 1)];
            }
        }

        return text;
    }
}
