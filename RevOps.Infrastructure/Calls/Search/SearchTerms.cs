using RevOps.Domain.Calls;

namespace RevOps.Infrastructure.Calls.Search;

/// <summary>What a person typed into the search field, taken apart.</summary>
internal sealed class SearchTerms
{
    private static readonly string[] Endings = ["ing", "ed", "es", "s"];
    private readonly string[] _stems;

    private SearchTerms(string query, List<string> wanted, List<string> unwanted)
    {
        Query = query;
        Wanted = wanted;
        Unwanted = unwanted;
        _stems = [.. wanted.SelectMany(Words).Select(Stem).Where(x => x.Length > 0).Distinct()];
    }

    /// <summary>As typed.</summary>
    public string Query { get; }

    /// <summary>Words and phrases that must stand in the text.</summary>
    public IReadOnlyList<string> Wanted { get; }

    /// <summary>Words and phrases that must not.</summary>
    public IReadOnlyList<string> Unwanted { get; }

    /// <summary>Starts of the words to be highlighted, lower case.</summary>
    public IReadOnlyList<string> Stems => _stems;

    public static SearchTerms? Parse(string? query)
    {
        query = query?.Trim();
        if (string.IsNullOrEmpty(query))
        {
            return null;
        }

        List<string> wanted = [];
        List<string> unwanted = [];
        for (var at = 0; at < query.Length;)
        {
            at = Take(query, at, wanted, unwanted);
        }

        return new(query, wanted, unwanted);
    }

    /// <summary>Cuts a text where a searched word begins or ends.</summary>
    public IReadOnlyList<HitPart> Highlight(string text)
    {
        List<HitPart> parts = [];
        var from = 0;
        foreach (var (start, length) in WordSpans(text).Where(x => Found(text.AsSpan(x.Start, x.Length))))
        {
            if (start > from)
            {
                parts.Add(new HitPart(text[from..start], false));
            }

            parts.Add(new HitPart(text.Substring(start, length), true));
            from = start + length;
        }

        if (from < text.Length)
        {
            parts.Add(new HitPart(text[from..], false));
        }

        return parts;
    }

    private bool Found(ReadOnlySpan<char> word)
    {
        foreach (var stem in _stems)
        {
            if (word.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int Take(string query, int at, List<string> wanted, List<string> unwanted)
    {
        if (char.IsWhiteSpace(query[at]))
        {
            return at + 1;
        }

        var into = wanted;
        if (query[at] == '-' && at + 1 < query.Length)
        {
            into = unwanted;
            at++;
        }

        var quoted = query[at] == '"';
        var start = quoted ? at + 1 : at;
        var end = quoted ? query.IndexOf('"', start) : query.IndexOf(' ', start);
        end = end < 0 ? query.Length : end;
        var term = query[start..end].Trim();
        if (term.Length > 0)
        {
            into.Add(term);
        }

        return end + 1;
    }

    private static string Stem(string word)
    {
        word = word.ToLowerInvariant();
        var ending = Array.Find(Endings, x => word.Length - x.Length >= 4 && word.EndsWith(x, StringComparison.Ordinal));
        return ending is null ? word : word[..^ending.Length];
    }

    private static IEnumerable<string> Words(string text) =>
        WordSpans(text).Select(x => text.Substring(x.Start, x.Length));

    private static IEnumerable<(int Start, int Length)> WordSpans(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] is '\'' or '’' && at > start)))
            {
                at++;
            }

            if (at > start)
            {
                yield return (start, at - start);
            }
            else
            {
                at++;
            }
        }
    }
}
