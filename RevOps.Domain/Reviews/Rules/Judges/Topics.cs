using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>The customer's own words that a suggestion can be built on.</summary>
internal static class Topics
{
    private static readonly string[] Telling = ["pain.problem", "pain.impact", "pain.number"];

    /// <summary>The most telling complaint: with a consequence or a figure rather than without, the earliest of equals.</summary>
    public static Mark? Pain(CallReading call)
    {
        var pains = call.Customer("pain.problem").Concat(call.Customer("pain.impact"))
            .Where(x => x.Line.Words >= 5 && !x.IsAsked).ToList();
        return Best(pains.Where(x => !IsAboutRep(x)), Telling) ?? Best(pains, Telling);
    }

    // "One of you two is wrong" is no problem to quote back
    private static bool IsAboutRep(Mark mark) =>
        mark.Short.Split(' ').Any(x => x.StartsWith("you", StringComparison.OrdinalIgnoreCase));

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
