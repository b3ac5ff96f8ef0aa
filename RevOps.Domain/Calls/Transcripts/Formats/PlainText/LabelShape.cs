using System.Buffers;

namespace RevOps.Domain.Calls.Transcripts.Formats.PlainText;

/// <summary>Whether a text has the shape of a speaker's label.</summary>
internal static class LabelShape
{
    public const int MaxLength = 60;
    private const int MaxWords = 6;

    private static readonly string[] Particles = ["van", "von", "de", "der", "den", "da", "di", "du", "la", "le", "al", "el", "bin", "of", "and", "the"];

    private static readonly SearchValues<char> IdentifierSigns = SearchValues.Create("_/#@+[]");

    /// <summary>Short, begins with a letter, and has no sign that a name or role does not have.</summary>
    public static bool IsLabel(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxLength || !char.IsLetter(text[0]))
        {
            return false;
        }

        var words = 1;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            depth += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
            words += c == ' ' && depth == 0 ? 1 : 0;
            if (!IsLabelSign(c) || (c == '.' && IsSentenceEnd(text, i)))
            {
                return false;
            }
        }

        return words <= MaxWords && depth == 0;
    }

    /// <summary>A label whose words are all written as names are: a capital or a digit first.</summary>
    public static bool IsNameLike(string label)
    {
        if (!IsLabel(label))
        {
            return false;
        }

        var open = label.IndexOf('(', StringComparison.Ordinal);
        var name = open > 0 ? label[..open] : label;
        return name.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(x => char.IsUpper(x[0]) || char.IsDigit(x[0]) || !char.IsLetter(x[0]) || Particles.Contains(x) || IsUncased(x[0]));
    }

    /// <summary>A name-like label without the signs that only identifiers and lists have.</summary>
    public static bool IsName(string label) => IsNameLike(label) && label.AsSpan().IndexOfAny(IdentifierSigns) < 0;

    /// <summary>Scripts without capitals (Chinese, Arabic) cannot be told by them.</summary>
    private static bool IsUncased(char c) => char.IsLetter(c) && !char.IsLower(c) && !char.IsUpper(c);

    private static bool IsLabelSign(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is ' ' or '.' or '\'' or '’' or '-' or '–' or '&' or ',' or '(' or ')' or '[' or ']' or '/' or '_' or '#' or '@' or '+' or '\u00A0'
        || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>A point behind a longer word ends a sentence; behind "Dr" or "J" it belongs to a name.</summary>
    private static bool IsSentenceEnd(ReadOnlySpan<char> text, int point)
    {
        if (point + 1 >= text.Length || text[point + 1] != ' ')
        {
            return false;
        }

        var word = text[..point];
        return word.Length - 1 - word.LastIndexOf(' ') > 4;
    }
}
