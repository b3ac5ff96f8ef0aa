namespace RevOps.Domain.Reviews.Rules.Cues;

/// <summary>
/// A phrase of a lexicon file. Words as they are said (contractions may be written); <c>a|b</c> either word;
/// <c>stem~</c> any word that begins so; <c>#</c> a number; <c>*</c> up to three words between; <c>?word</c> may be missing.
/// </summary>
internal sealed class CuePattern
{
    private const int LongestGap = 3;

    private readonly Part[] _parts;

    private CuePattern(Part[] parts) => _parts = parts;

    /// <summary>The literal words it can begin with.</summary>
    public IEnumerable<string> FirstWords => _parts[0].Words.Where(x => !x.EndsWith('~'));

    /// <summary>The stems it can begin with.</summary>
    public IEnumerable<string> FirstStems => _parts[0].Words.Where(x => x.EndsWith('~'));

    /// <summary>True where any number can be its beginning.</summary>
    public bool BeginsWithNumber => _parts[0].Kind == PartKind.Number;

    /// <summary>False where no phrase of it begins with this word.</summary>
    public bool CanBeginWith(string word) => _parts[0].Fits(word);

    public static CuePattern Parse(string phrase)
    {
        var parts = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(PartsOf).ToList();
        if (parts.Count == 0 || parts[0].Kind == PartKind.Gap || parts[0].Optional || parts[^1].Kind == PartKind.Gap)
        {
            throw new FormatException($"The phrase '{phrase}' must begin and end with a word.");
        }

        return new([.. parts]);
    }

    /// <summary>Index after the last token matched from <paramref name="at"/>; -1 where it does not match.</summary>
    public int Match(ReadOnlySpan<SpokenToken> tokens, int at) => Match(tokens, at, 0);

    private static IEnumerable<Part> PartsOf(string piece)
    {
        if (piece == "*")
        {
            return [new(PartKind.Gap, [], false)];
        }

        if (piece == "#")
        {
            return [new(PartKind.Number, [], false)];
        }

        var optional = piece[0] == '?';
        var words = (optional ? piece[1..] : piece).Split('|');
        return words.Length == 1 && !words[0].EndsWith('~')
            ? Contractions.Expand(words[0]).Select(x => new Part(PartKind.Words, [x], optional))
            : [new(words.Any(x => x.EndsWith('~')) ? PartKind.Stems : PartKind.Words, words, optional)];
    }

    private int Match(ReadOnlySpan<SpokenToken> tokens, int at, int part)
    {
        if (part == _parts.Length)
        {
            return at;
        }

        if (_parts[part].Kind == PartKind.Gap)
        {
            return MatchGap(tokens, at, part);
        }

        if (at < tokens.Length && _parts[part].Fits(tokens[at].Text))
        {
            var end = Match(tokens, at + 1, part + 1);
            if (end >= 0)
            {
                return end;
            }
        }

        return _parts[part].Optional ? Match(tokens, at, part + 1) : -1;
    }

    private int MatchGap(ReadOnlySpan<SpokenToken> tokens, int at, int part)
    {
        for (var gap = 0; gap <= LongestGap && at + gap <= tokens.Length; gap++)
        {
            var end = Match(tokens, at + gap, part + 1);
            if (end >= 0)
            {
                return end;
            }
        }

        return -1;
    }

    private enum PartKind
    {
        Words = 0,
        Stems = 1,
        Number = 2,
        Gap = 3,
    }

    private sealed record Part(PartKind Kind, string[] Words, bool Optional)
    {
        private readonly string[] _literals = [.. Words.Where(x => !x.EndsWith('~'))];

        private readonly string[] _stems = [.. Words.Where(x => x.EndsWith('~')).Select(x => x[..^1])];

        public bool Fits(string token) => Kind == PartKind.Number ? NumberWords.Is(token) : IsLiteral(token) || HasStem(token);

        private bool IsLiteral(string token)
        {
            foreach (var word in _literals)
            {
                if (word == token)
                {
                    return true;
                }
            }

            return false;
        }

        private bool HasStem(string token)
        {
            foreach (var stem in _stems)
            {
                if (token.StartsWith(stem, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
