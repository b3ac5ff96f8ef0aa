namespace RevOps.Domain.Calls.Analysis.Speech;

/// <summary>An utterance's text cut into words, each of which knows its place, so that quotes stay verbatim.</summary>
public sealed class SpokenText
{
    private readonly SpokenWord[] _words;

    private SpokenText(string text, SpokenWord[] words)
    {
        Text = text;
        _words = words;
    }

    /// <summary>The text as it is.</summary>
    public string Text { get; }

    /// <summary>Number of words.</summary>
    public int Count => _words.Length;

    /// <summary>The words in order.</summary>
    public ReadOnlySpan<SpokenWord> Words => _words;

    /// <summary>The word at an index.</summary>
    public SpokenWord this[int index] => _words[index];

    /// <summary>The lower-case word at an index, empty outside the text.</summary>
    public string At(int index) => (uint)index < (uint)_words.Length ? _words[index].Lower : "";

    /// <summary>The text from one word to another, both included, verbatim, with the mark that ends a sentence.</summary>
    public string Slice(int first, int last)
    {
        var end = _words[last].End;
        if (_words[last].EndsSentence && end < Text.Length)
        {
            end++;
        }

        return Text[_words[first].Start..end];
    }

    /// <summary>Cuts a text into words.</summary>
    public static SpokenText Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<SpokenWord>((text.Length / 5) + 1);
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = EndOfWord(text, at);
            words.Add(new SpokenWord(Contractions.Lower(text.AsSpan(at, end - at)), at, end - at, char.IsUpper(text[at]), MarkAfter(text, end)));
            at = end;
        }

        return new SpokenText(text, [.. words]);
    }

    private static int EndOfWord(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || JoinsWord(text, end)))
        {
            end++;
        }

        return end < text.Length && text[end] == '%' ? end + 1 : end;
    }

    /// <summary>An apostrophe within a word, or the point and comma within a number.</summary>
    private static bool JoinsWord(string text, int at)
    {
        if (at + 1 >= text.Length)
        {
            return false;
        }

        if (text[at] == '-')
        {
            // "e-mail" is a word; "twenty-second" are two
            return text[at - 1] is 'e' or 'E' && (at == 1 || !char.IsLetterOrDigit(text[at - 2])) && char.IsLetter(text[at + 1]);
        }

        return text[at] is '\'' or '’'
            ? char.IsLetter(text[at + 1])
            : text[at] is '.' or ',' && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);
    }

    private static char MarkAfter(string text, int at)
    {
        if (at >= text.Length)
        {
            return '\0';
        }

        return text[at] switch
        {
            '.' or '?' or '!' => text[at],
            '…' => '.',
            ',' or ';' or ':' or '—' or '–' => ',',
            _ => '\0',
        };
    }
}
