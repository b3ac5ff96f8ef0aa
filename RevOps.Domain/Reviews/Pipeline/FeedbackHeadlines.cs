using RevOps.Domain.Reviews.Context;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>Says a scorecard in three lines: what a banner has room for.</summary>
public static class FeedbackHeadlines
{
    private const int Longest = 160;

    /// <summary>The headline of a scorecard; for one in force after overrides give the criteria and the score in force.</summary>
    public static FeedbackHeadline Of(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var strength = StandOut.Strength(card.Criteria);
        return new(
            card.Score,
            card.NotScoredReason,
            strength is null ? null : Clip.Words($"{strength.Name}: {Clip.FirstSentence(strength.Explanation)}", Longest),
            Missing(card)?.Text ?? (StandOut.Improve(card.Criteria)?.Suggestion is { } suggestion ? Clip.Words(Clip.FirstSentence(suggestion), Longest) : null));
    }

    /// <summary>What the rep owes the customer comes before any craft.</summary>
    private static ContextRemark? Missing(Scorecard card) =>
        card.Context.FirstOrDefault(x => x.Kind is ContextRemarkKind.PromiseForgotten or ContextRemarkKind.ObjectionStillOpen);
}
