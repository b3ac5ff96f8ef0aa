using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>
/// Tells a rep that a call of theirs was reviewed; their managers see it too. Stored in the transaction that made the scorecard, so that
/// it is never lost and never there twice; what is shown when nobody looks waits in the inbox.
/// </summary>
public sealed class FeedbackNotice
{
    private FeedbackNotice()
    {
    }

    /// <summary>Makes a notice.</summary>
    public FeedbackNotice(ReviewId? review, CallId call, UserId rep, TeamId? team, FeedbackHeadline headline, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(headline);
        Id = Guid.CreateVersion7(at);
        ReviewId = review;
        CallId = call;
        RepId = rep;
        TeamId = team;
        Score = headline.Score;
        NotScoredReason = headline.NotScoredReason;
        Strength = headline.Strength;
        DoNext = headline.DoNext;
        At = at;
    }

    /// <summary>Its id, ordered by time.</summary>
    public Guid Id { get; private set; }

    /// <summary>The review; one notice each. Null for a call that was heard live and is told of before the CRM knows it.</summary>
    public ReviewId? ReviewId { get; private set; }

    /// <summary>The call.</summary>
    public CallId CallId { get; private set; }

    /// <summary>The rep.</summary>
    public UserId RepId { get; private set; }

    /// <summary>The team whose managers see it.</summary>
    public TeamId? TeamId { get; private set; }

    /// <summary>0..100; null where not scored.</summary>
    public double? Score { get; private set; }

    /// <summary>Why not.</summary>
    public string? NotScoredReason { get; private set; }

    /// <summary>One strength, in words; null where nothing stands out.</summary>
    public string? Strength { get; private set; }

    /// <summary>One thing to do next, in words; null where there is nothing to add.</summary>
    public string? DoNext { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When the rep opened it; null: it waits.</summary>
    public DateTimeOffset? SeenAt { get; private set; }
}

/// <summary>A scorecard in three lines.</summary>
/// <param name="Score">0..100; null where not scored.</param>
/// <param name="NotScoredReason">Why not.</param>
/// <param name="Strength">One strength.</param>
/// <param name="DoNext">One thing to do next.</param>
public sealed record FeedbackHeadline(double? Score, string? NotScoredReason, string? Strength, string? DoNext);
