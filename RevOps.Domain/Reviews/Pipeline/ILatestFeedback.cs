using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>The newest feedback of one call or one contact, as a page inside the CRM shows it.</summary>
public interface ILatestFeedback
{
    /// <summary>The feedback; null where there is no such call or the viewer does not see it, which is never told apart.</summary>
    Task<LatestFeedback?> FindAsync(Viewer viewer, FeedbackSubject subject, CancellationToken cancellationToken);
}

/// <summary>What is asked for: one of three.</summary>
public sealed record FeedbackSubject
{
    /// <summary>A call by its id in the CRM.</summary>
    public string? ExternalCallId { get; init; }

    /// <summary>In which CRM; null: the newest call of that id that the viewer sees.</summary>
    public ConnectionId? Connection { get; init; }

    /// <summary>A call by our id.</summary>
    public CallId? Call { get; init; }

    /// <summary>The newest call with this person, by e-mail.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>False where nothing is asked for.</summary>
    public bool IsNamed => ExternalCallId is not null || Call is not null || ContactEmail is not null;
}

/// <summary>A call in a few lines.</summary>
public sealed record LatestFeedback
{
    /// <summary>Our call; null while there is none.</summary>
    public CallId? CallId { get; init; }

    /// <summary>Its title; null where not known yet.</summary>
    public string? Title { get; init; }

    /// <summary>The rep's name; null where not known.</summary>
    public string? RepName { get; init; }

    /// <summary>When the call began; null where not known.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Where its review stands; null for a call that came in another way.</summary>
    public ReviewState? State { get; init; }

    /// <summary>0..100, overrides counted; null where not scored.</summary>
    public double? Score { get; init; }

    /// <summary>Why not.</summary>
    public string? NotScoredReason { get; init; }

    /// <summary>What went well; null where nothing stands out.</summary>
    public CriterionScore? Strength { get; init; }

    /// <summary>What to do better; null where there is nothing to add.</summary>
    public CriterionScore? Improve { get; init; }

    /// <summary>The firmest next step that was agreed; null where none was.</summary>
    public Calls.Analysis.NextStep? NextStep { get; init; }
}
