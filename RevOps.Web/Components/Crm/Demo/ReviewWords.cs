using RevOps.Domain.Demo;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Crm.Demo;

/// <summary>Where a call's review stands, in a word.</summary>
internal static class ReviewWords
{
    public static (string Word, Tone Tone) Of(DemoReview? review) => review?.State switch
    {
        null => ("Not noticed yet", Tone.Neutral),
        ReviewState.Detected => ("Detected", Tone.Info),
        ReviewState.AwaitingTranscript => ("Awaiting transcript", Tone.Caution),
        ReviewState.NoTranscript => ("No transcript", Tone.Neutral),
        ReviewState.Skipped => ("Skipped", Tone.Neutral),
        ReviewState.Scoring => ("Scoring", Tone.Info),
        ReviewState.WritingBack => ("Writing to the CRM", Tone.Info),
        ReviewState.Delivered => ("Delivered", Tone.Positive),
        ReviewState.Failed => ("Failed", Tone.Negative),
        _ => ("Cancelled", Tone.Neutral),
    };
}
