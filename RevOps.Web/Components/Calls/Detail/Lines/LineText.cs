namespace RevOps.Web.Components.Calls.Detail.Lines;

/// <summary>A stretch of a line's text that is drawn in one way.</summary>
/// <param name="Text">The words.</param>
/// <param name="Hit">Index of the search hit within the line; null where it is none.</param>
/// <param name="Quoted">Part of the quote that was jumped to.</param>
public readonly record struct TextPart(string Text, int? Hit, bool Quoted);

/// <summary>Cuts a line where a found word or a quote begins or ends. The text is never changed, so it stays what was said.</summary>
public static class LineText
{
    /// <summary>Places at which the query occurs, whatever its case.</summary>
    public static IReadOnlyList<int> Hits(string text, string? query)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrEmpty(query))
        {
            return [];
        }

        List<int> hits = [];
        for (var at = Next(0); at >= 0; at = Next(at + query.Length))
        {
            hits.Add(at);
        }

        return hits;

        int Next(int from) => from > text.Length ? -1 : text.IndexOf(query, from, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The parts of a line; together they are its text.</summary>
    public static IReadOnlyList<TextPart> Parts(string text, string? query, string? quote)
    {
        var hits = Hits(text, query);
        var quoted = string.IsNullOrEmpty(quote) ? -1 : text.IndexOf(quote, StringComparison.Ordinal);
        if (hits.Count == 0 && quoted < 0)
        {
            return [new(text, null, false)];
        }

        var cuts = new SortedSet<int> { 0, text.Length };
        foreach (var hit in hits)
        {
            cuts.Add(hit);
            cuts.Add(hit + query!.Length);
        }

        var quoteEnd = quoted < 0 ? -1 : quoted + quote!.Length;
        if (quoted >= 0)
        {
            cuts.Add(quoted);
            cuts.Add(quoteEnd);
        }

        var places = cuts.ToList();
        return [.. places.Zip(places.Skip(1), (from, to) => new TextPart(text[from..to], HitAt(from), from >= quoted && from < quoteEnd))];

        int? HitAt(int from)
        {
            var index = hits.Count == 0 ? -1 : hits.ToList().FindIndex(x => from >= x && from < x + query!.Length);
            return index < 0 ? null : index;
        }
    }
}
