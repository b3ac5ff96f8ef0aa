using RevOps.Domain.Calls.Analysis;

namespace RevOps.Web.Components.Calls.Detail.Lines;

/// <summary>A place where the searched words stand.</summary>
/// <param name="Seq">The line.</param>
/// <param name="Index">Which of the line's hits, from 0.</param>
public readonly record struct LineHit(int Seq, int Index);

/// <summary>What the transcript shows under a filter, and where the searched words stand in it.</summary>
public sealed class LineSearch
{
    /// <summary>Looks through the lines.</summary>
    public LineSearch(IReadOnlyList<LineView> lines, string? query, string? label)
    {
        ArgumentNullException.ThrowIfNull(lines);
        Query = query;
        Label = label;
        Lines = label is null ? lines : [.. lines.Where(x => x.Labels.Any(l => LabelChoice.Covers(label, l)))];
        Hits = query is null ? [] : [.. Lines.SelectMany(x => LineText.Hits(x.Text, query).Select((_, i) => new LineHit(x.Seq, i)))];
    }

    /// <summary>Words searched; null where nothing is.</summary>
    public string? Query { get; }

    /// <summary>Label filtered by; null where none is.</summary>
    public string? Label { get; }

    /// <summary>Lines that are shown.</summary>
    public IReadOnlyList<LineView> Lines { get; }

    /// <summary>Hits in order.</summary>
    public IReadOnlyList<LineHit> Hits { get; }

    /// <summary>The first hit at or after a line, so that a search starts where the reader is; else the first.</summary>
    public int FirstFrom(int? line)
    {
        var at = Hits.ToList().FindIndex(x => x.Seq >= (line ?? 0));
        return at < 0 ? 0 : at;
    }

    /// <summary>The hit that many further on, round and round; -1 without hits.</summary>
    public int Step(int from, int by) => Hits.Count == 0 ? -1 : (from + by + Hits.Count) % Hits.Count;

    /// <summary>The shown line that many lines further on; stops at both ends. Null where nothing is shown.</summary>
    public int? Neighbour(int? line, int by)
    {
        if (Lines.Count == 0)
        {
            return null;
        }

        var at = line is null ? -1 : Lines.ToList().FindIndex(x => x.Seq >= line);
        return Lines[line is null ? 0 : Math.Clamp((at < 0 ? Lines.Count - 1 : at) + by, 0, Lines.Count - 1)].Seq;
    }

    /// <summary>Labels of the call with the number of lines that carry them, most useful first.</summary>
    public static IReadOnlyList<(string Key, int Lines)> Choices(IReadOnlyList<LineView> lines)
    {
        var objections = lines.Count(x => x.Labels.Any(UtteranceLabels.IsObjection));
        var counts = lines.SelectMany(x => x.Labels).GroupBy(x => x).ToDictionary(x => x.Key, x => x.Count());
        return
        [
            .. objections > 0 ? [(LabelChoice.AnyObjection, objections)] : Array.Empty<(string, int)>(),
            .. UtteranceLabels.All.Where(counts.ContainsKey).Select(x => (x, counts[x])),
        ];
    }
}
