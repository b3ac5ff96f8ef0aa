using RevOps.Domain.Reviews;

namespace RevOps.Web.Components.Calls.Detail.Scoring;

/// <summary>The line of a call at which a criterion was missed.</summary>
public static class MissedMoment
{
    /// <summary>
    /// The line of the quote that the explanation names first, which is the weakest of several; else the first quote's.
    /// Null where the judgement rests on no words.
    /// </summary>
    public static int? Of(CriterionScore criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return criterion.Evidence
            .Select(x => (x.Seq, At: criterion.Explanation.IndexOf(x.Quote.TrimEnd('.', '?', '!'), StringComparison.Ordinal)))
            .OrderBy(x => x.At < 0 ? int.MaxValue : x.At)
            .Select(x => (int?)x.Seq)
            .FirstOrDefault();
    }
}
