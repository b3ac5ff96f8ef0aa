using RevOps.Domain.Reviews.Pipeline;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Operations.Board;

/// <summary>States and reasons in words, with their colours.</summary>
internal static class ReviewWords
{
    /// <summary>In the order in which they are shown: what needs somebody first.</summary>
    public static IReadOnlyList<ReviewState> Order { get; } =
    [
        ReviewState.Failed, ReviewState.Detected, ReviewState.AwaitingTranscript, ReviewState.Scoring, ReviewState.WritingBack,
        ReviewState.Delivered, ReviewState.NoTranscript, ReviewState.Skipped, ReviewState.Cancelled,
    ];

    public static string Name(this ReviewState state) => state switch
    {
        ReviewState.Detected => "Detected",
        ReviewState.AwaitingTranscript => "Awaiting transcript",
        ReviewState.NoTranscript => "No transcript",
        ReviewState.Skipped => "Skipped",
        ReviewState.Scoring => "Scoring",
        ReviewState.WritingBack => "Writing to the CRM",
        ReviewState.Delivered => "Delivered",
        ReviewState.Failed => "Failed",
        ReviewState.Cancelled => "Cancelled",
        _ => state.ToString(),
    };

    public static Tone Tone(this ReviewState state) => state switch
    {
        ReviewState.Failed => Shared.Tone.Negative,
        ReviewState.Delivered => Shared.Tone.Positive,
        ReviewState.NoTranscript => Shared.Tone.Caution,
        ReviewState.Skipped or ReviewState.Cancelled => Shared.Tone.Neutral,
        _ => Shared.Tone.Info,
    };

    public static IconName? Icon(this ReviewState state) => state switch
    {
        ReviewState.Failed => IconName.Error,
        ReviewState.Delivered => IconName.Check,
        ReviewState.NoTranscript => IconName.Warning,
        ReviewState.Skipped or ReviewState.Cancelled => IconName.Minus,
        _ => IconName.Clock,
    };

    public static string Name(this ReviewFailure failure) => failure switch
    {
        ReviewFailure.CrmUnavailable => "The CRM does not answer",
        ReviewFailure.Unauthorized => "The credentials are refused",
        ReviewFailure.MissingScope => "The credentials lack a scope",
        ReviewFailure.Refused => "The CRM refuses what is written",
        ReviewFailure.Unreadable => "An answer or a transcript cannot be read",
        ReviewFailure.Gone => "The call is gone from the CRM",
        _ => "A fault of the product",
    };

    /// <summary>What to do before it is started again.</summary>
    public static string Remedy(this ReviewFailure failure) => failure switch
    {
        ReviewFailure.CrmUnavailable => "See whether the CRM is up, then start them again.",
        ReviewFailure.Unauthorized => "Enter new credentials for the connection, then start them again.",
        ReviewFailure.MissingScope => "Grant the scope in the CRM, then start them again.",
        ReviewFailure.Refused => "Correct the field in the CRM or in the connection's settings, then start them again.",
        ReviewFailure.Unreadable => "Look at one of them: its cause says what cannot be read.",
        ReviewFailure.Gone => "Cancel them, unless the calls were restored in the CRM.",
        _ => "The log has the fault under the id in the cause. Report it, then start them again.",
    };

    /// <summary>How it came in.</summary>
    public static string Via(string via) => via switch
    {
        "webhook" => "Announced by the CRM",
        "poll" => "Found by asking the CRM",
        _ => via,
    };

    /// <summary>Title, or the CRM's id where it has none.</summary>
    public static string Title(this ReviewListItem item) => item.Title is { Length: > 0 } title ? title : $"Call {item.ExternalCallId}";

    /// <summary>Where it comes from; the CRM's id only where the title does not say it already.</summary>
    public static string Place(this ReviewListItem item) => item.Title is { Length: > 0 } ? $"{item.Connection} · {item.ExternalCallId}" : item.Connection;

    /// <summary>Why there is no rep: before the call was read from the CRM nobody can know.</summary>
    public static string NoRep(this ReviewListItem item) =>
        item.IsRead ? "the CRM's owner of the call is no user here" : "not read from the CRM yet";
}
