namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>Where the review of an ended call stands.</summary>
public enum ReviewState
{
    /// <summary>The call is known; nothing was fetched yet, or a person has to say which call it is.</summary>
    Detected = 0,

    /// <summary>The CRM has no transcript yet; it is asked again, less and less often, for a day.</summary>
    AwaitingTranscript = 1,

    /// <summary>A day went by without a transcript. One that comes later, or an upload, wakes it.</summary>
    NoTranscript = 2,

    /// <summary>Nothing to review, with the reason: not held, nobody's, too short.</summary>
    Skipped = 3,

    /// <summary>Transcript and history are fetched and judged.</summary>
    Scoring = 4,

    /// <summary>Scored; what goes to the CRM waits in the outbox.</summary>
    WritingBack = 5,

    /// <summary>Scored, and the CRM has what it should have.</summary>
    Delivered = 6,

    /// <summary>Parked: a person has to look, and can start it again.</summary>
    Failed = 7,

    /// <summary>A person stopped it.</summary>
    Cancelled = 8,
}

/// <summary>Why a review was parked, as a key that can be counted.</summary>
public enum ReviewFailure
{
    /// <summary>The CRM did not answer in many tries.</summary>
    CrmUnavailable = 0,

    /// <summary>The credentials are refused.</summary>
    Unauthorized = 1,

    /// <summary>The credentials lack a scope.</summary>
    MissingScope = 2,

    /// <summary>The CRM refuses what is written.</summary>
    Refused = 3,

    /// <summary>The CRM's answer or the transcript cannot be read.</summary>
    Unreadable = 4,

    /// <summary>The call is gone from the CRM.</summary>
    Gone = 5,

    /// <summary>A fault of the product; the log has it under the id in the cause.</summary>
    Unexpected = 6,
}

/// <summary>What follows from a state.</summary>
public static class ReviewStates
{
    /// <summary>The states in which a worker takes the review when it is due.</summary>
    public static IReadOnlyList<ReviewState> Working { get; } =
        [ReviewState.Detected, ReviewState.AwaitingTranscript, ReviewState.Scoring, ReviewState.WritingBack];

    /// <summary>True where a person may start it again.</summary>
    public static bool CanReplay(this ReviewState state) =>
        state is ReviewState.Failed or ReviewState.NoTranscript or ReviewState.Skipped or ReviewState.Cancelled;

    /// <summary>True where a person may stop it.</summary>
    public static bool CanCancel(this ReviewState state) =>
        state is ReviewState.Detected or ReviewState.AwaitingTranscript or ReviewState.Failed or ReviewState.NoTranscript;
}
