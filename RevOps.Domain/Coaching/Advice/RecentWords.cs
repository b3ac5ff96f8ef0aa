using RevOps.Domain.Calls;

namespace RevOps.Domain.Coaching.Advice;

/// <summary>The last finals in the order of their numbers, with the time they came in.</summary>
internal sealed class RecentWords
{
    private readonly SortedList<int, ExcerptLine> _lines = [];

    public void Hear(LiveUtterance final)
    {
        _lines[final.Sequence] = new ExcerptLine(final.Sequence, final.Side, final.Text, final.ReceivedAt);
        if (_lines.Count > CallExcerpt.MostLines)
        {
            _lines.RemoveAt(0);
        }
    }

    /// <summary>As many of the newest as fit; the oldest of them may be cut at its start.</summary>
    public IReadOnlyList<ExcerptLine> Lines()
    {
        var lines = new List<ExcerptLine>();
        var free = CallExcerpt.MostCharacters;
        foreach (var line in _lines.Values.Reverse().TakeWhile(_ => free > 0))
        {
            lines.Insert(0, line.Text.Length <= free ? line : line with { Text = line.Text[^free..] });
            free -= line.Text.Length;
        }

        return lines;
    }
}
