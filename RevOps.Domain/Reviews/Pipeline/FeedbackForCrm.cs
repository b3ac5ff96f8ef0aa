using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>A call's feedback as it is to stand in the CRM now.</summary>
public sealed record FeedbackForCrm
{
    /// <summary>The score in force; null where not scored.</summary>
    public double? Score { get; init; }

    /// <summary>The next step's words; null where none was agreed.</summary>
    public string? NextStep { get; init; }

    /// <summary>Its day; null where none was said.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The note's HTML; null where the call is not scored.</summary>
    public string? NoteBody { get; init; }

    /// <summary>Words that the judgement rests on.</summary>
    public string? Quote { get; init; }

    /// <summary>Their line.</summary>
    public int? QuoteSeq { get; init; }

    /// <summary>Words that the next step rests on.</summary>
    public string? StepQuote { get; init; }

    /// <summary>Their line.</summary>
    public int? StepSeq { get; init; }

    /// <summary>Key of the rubric.</summary>
    public string? Rubric { get; init; }

    /// <summary>Its version.</summary>
    public int? RubricVersion { get; init; }

    /// <summary>Who changed the score, where somebody did.</summary>
    public UserId? Approver { get; init; }

    /// <summary>Who worded the next step; null where it is the transcript's.</summary>
    public UserId? StepApprover { get; init; }
}
