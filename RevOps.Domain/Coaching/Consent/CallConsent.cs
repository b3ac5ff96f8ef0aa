using RevOps.Domain.Coaching.LiveCalls;

namespace RevOps.Domain.Coaching.Consent;

/// <summary>
/// What a live call's customer was told or asked, what they answered and whether they objected later. Kept with the call; each change is
/// in the audit log besides.
/// </summary>
public sealed record CallConsent
{
    /// <summary>The call.</summary>
    public required LiveCallId LiveCallId { get; init; }

    /// <summary>The customer's country as said when the call was opened; null: not said, and the organisation's default held.</summary>
    public string? Country { get; init; }

    /// <summary>The rule the call was opened under; null where no customer listens, as when a stored call is played.</summary>
    public ConsentRule? Rule { get; init; }

    /// <summary>The sentence that was to be said, as it stood then.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>What was noted; null: nothing yet.</summary>
    public ConsentAnswer? Answer { get; init; }

    /// <summary>When it was noted.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Who noted it.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>The first number that may be stored: those before were said before the customer agreed.</summary>
    public int FirstSequence { get; init; }

    /// <summary>When the customer's objection was noted; null: there was none.</summary>
    public DateTimeOffset? ObjectedAt { get; init; }

    /// <summary>Who noted it.</summary>
    public string? ObjectedBy { get; init; }

    /// <summary>What the coach does since.</summary>
    public AfterObjection AfterObjection { get; init; }

    /// <summary>Words received from then on are not kept; null where there was no objection.</summary>
    public DateTimeOffset? RemovedFrom { get; init; }

    /// <summary>How many stored utterances were deleted for it.</summary>
    public int Removed { get; init; }

    /// <summary>True while the customer has to be asked.</summary>
    public bool IsWaiting => Rule == ConsentRule.Ask && Answer is null;

    /// <summary>True while the rep has to say the sentence.</summary>
    public bool HasToBeSaid => Rule == ConsentRule.Inform && Answer is null;

    /// <summary>True once the customer said no.</summary>
    public bool IsRefused => Answer == ConsentAnswer.Refused;

    /// <summary>True while words are stored.</summary>
    public bool IsRecorded => !IsWaiting && !IsRefused && ObjectedAt is null;

    /// <summary>True while words are coached on, stored or not.</summary>
    public bool IsCoached => !IsWaiting && !IsRefused && (ObjectedAt is null || AfterObjection == AfterObjection.GoOn);
}
