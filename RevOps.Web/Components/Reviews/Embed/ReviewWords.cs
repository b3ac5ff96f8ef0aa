using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Web.Components.Reviews.Embed;

/// <summary>Why a call has no feedback yet, for whoever looks at it in the CRM.</summary>
internal static class ReviewWords
{
    public static string Waiting(ReviewState? state) => state switch
    {
        ReviewState.Detected or ReviewState.Scoring => "The call is being reviewed. Its feedback is here in a moment.",
        ReviewState.AwaitingTranscript => "The CRM has no transcript yet. The feedback comes when it is there.",
        ReviewState.NoTranscript => "No transcript came within a day, so there is no feedback. You can upload one in RevOps.",
        ReviewState.Skipped => "There was nothing to review in this call.",
        ReviewState.Failed => "The review did not go through. An administrator can start it again.",
        ReviewState.Cancelled => "The review of this call was stopped.",
        _ => "This call was not scored.",
    };
}
