using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>The customer's own words that a suggestion can be built on.</summary>
internal static class Topics
{
    /// <summary>The most telling complaint: with a consequence rather than without, and the earliest of those.</summary>
    public static Mark? Pain(CallReading call)
    {
        var pains = call.Customer("pain.problem").Where(x => x.Line.Words >= 5 && !x.Line.IsQuestion).ToList();
        return First(pains.Where(x => x.Line.HasAny("pain.impact") && x.Line.Has("pain.number")))
            ?? First(pains.Where(x => x.Line.HasAny("pain.impact", "pain.number")))
            ?? First(pains)
            ?? First(call.Customer("pain.impact").Where(x => x.Line.Words >= 5));
    }

    public static Mark? First(IEnumerable<Mark> marks)
    {
        foreach (var mark in marks)
        {
            return mark;
        }

        return null;
    }

    /// <summary>The mark whose line has most of these cues, the earliest of equals: the line that says most makes the best quote.</summary>
    public static Mark? Best(IEnumerable<Mark> marks, params string[] cues) =>
        First(marks.OrderByDescending(x => x.Line.Hits.Select(y => y.Cue).Distinct().Count(cues.Contains)).ThenBy(x => x.Line.Index));

    public static Mark? Last(IEnumerable<Mark> marks) => First(marks.Reverse());
}
