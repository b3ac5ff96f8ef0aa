namespace RevOps.Domain.Calls.Analysis.Labelling.Words;

/// <summary>Cuts text into <see cref="Token"/>s. One pass, no allocation beyond the list given.</summary>
internal sealed class Tokenizer(Vocabulary vocabulary, WordForms forms, Spelling spelling)
{
    private const int LongestWord = 40;
    private readonly int _dollars = vocabulary.Find("dollars");
    private readonly int _percent = vocabulary.Find("percent");

    public void Read(ReadOnlySpan<char> text, List<Token> into)
    {
        into.Clear();
        var around = TokenFlags.Stop;
        var money = false;
        for (var i = 0; i < text.Length;)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                var length = WordLength(text[i..]);
                AddWord(text.Slice(i, length), i, around, into);
                if (money)
                {
                    into.Add(new Token(_dollars, 0, TokenFlags.None, i, 0));
                }

                (around, money) = (TokenFlags.None, false);
                i += length;
                continue;
            }

            around |= Mark(text, i, into);
            money |= text[i] is '$' or '€' or '£';
            i++;
        }
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var i = 1;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (Joins(text[i], text[i - 1]) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))))
        {
            i++;
        }

        return i;
    }

    // "don't", "3.5", "10,000"
    private static bool Joins(char mark, char before) => mark is '\'' or '’' || (mark is '.' or ',' && char.IsDigit(before));

    private TokenFlags Mark(ReadOnlySpan<char> text, int at, List<Token> into)
    {
        switch (text[at])
        {
            case '.' or '!' or '…':
                return Close(into, TokenFlags.Closed);
            case '?':
                return Close(into, TokenFlags.Closed | TokenFlags.Asked);
            case ',' or ';' or ':' or '—' or '–' or '(' or ')':
                return TokenFlags.Pause;
            case '-' when at > 0 && text[at - 1] is ' ' or '-':
                return TokenFlags.Pause;
            case '%':
                into.Add(new Token(_percent, 0, TokenFlags.None, at, 1));
                return TokenFlags.None;
            default:
                return TokenFlags.None;
        }
    }

    private static TokenFlags Close(List<Token> into, TokenFlags flags)
    {
        if (into.Count > 0)
        {
            into[^1] = into[^1] with { Flags = into[^1].Flags | flags };
        }

        return TokenFlags.Stop;
    }

    private void AddWord(ReadOnlySpan<char> word, int start, TokenFlags around, List<Token> into)
    {
        var flags = char.IsUpper(word[0]) ? around | TokenFlags.Capital : around;
        if (char.IsAsciiDigit(word[0]))
        {
            into.Add(new Token(Vocabulary.Number, string.GetHashCode(word), flags | TokenFlags.Number, start, word.Length));
            return;
        }

        Span<char> lower = stackalloc char[LongestWord];
        lower = lower[..Lower(word, lower)];
        var id = Find(ref lower);
        if (forms.Find(id) is { OnlyBefore: null } form)
        {
            Expand(form.Words, flags, start, word.Length, into);
            return;
        }

        var number = forms.IsNumber(id);
        into.Add(new Token(id, id == Vocabulary.Unknown ? string.GetHashCode(lower) : 0, number ? flags | TokenFlags.Number : flags, start, word.Length));
    }

    private int Find(ref Span<char> lower)
    {
        var id = vocabulary.Find(lower);
        if (id != Vocabulary.Unknown)
        {
            return id;
        }

        // "the budget's gone", "Quarrystone's price"
        if (lower.EndsWith("'s"))
        {
            lower = lower[..^2];
            id = vocabulary.Find(lower);
        }

        return id != Vocabulary.Unknown ? id : spelling.Find(lower);
    }

    private static void Expand(int[] words, TokenFlags flags, int start, int length, List<Token> into)
    {
        foreach (var word in words)
        {
            into.Add(new Token(word, 0, flags, start, length));
            flags = TokenFlags.None;
        }
    }

    private static int Lower(ReadOnlySpan<char> word, Span<char> lower)
    {
        var length = Math.Min(word.Length, LongestWord);
        for (var i = 0; i < length; i++)
        {
            lower[i] = word[i] == '’' ? '\'' : char.ToLowerInvariant(word[i]);
        }

        return length;
    }
}
