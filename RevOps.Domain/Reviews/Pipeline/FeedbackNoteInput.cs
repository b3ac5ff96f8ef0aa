using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews.NextSteps;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>What a note in the CRM is made of. All text may come from outside.</summary>
public sealed record FeedbackNoteInput
{
    /// <summary>The scorecard as the machine gave it.</summary>
    public required Scorecard Card { get; init; }

    /// <summary>The overrides in force, one a criterion, the newest last.</summary>
    public IReadOnlyList<ChangedCriterion> Changes { get; init; } = [];

    /// <summary>The score in force, overrides counted; null where not scored.</summary>
    public double? Score { get; init; }

    /// <summary>Name of the rubric.</summary>
    public required string RubricName { get; init; }

    /// <summary>The analysis: times of the quotes, next steps.</summary>
    public required CallAnalysis Call { get; init; }

    /// <summary>The next step as somebody worded it; null where the transcript's count.</summary>
    public WordedStep? Worded { get; init; }

    /// <summary>The call's page, absolute, http or https.</summary>
    public required Uri Link { get; init; }

    /// <summary>By which the note is found again: letters, digits, hyphens.</summary>
    public required string Key { get; init; }
}

/// <summary>A criterion that a manager changed.</summary>
/// <param name="Key">The criterion's key.</param>
/// <param name="From">The machine's score; null where it found no occasion.</param>
/// <param name="To">The manager's.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">The manager's name.</param>
/// <param name="On">The day.</param>
public sealed record ChangedCriterion(string Key, int? From, int To, string Reason, string By, DateOnly On);
