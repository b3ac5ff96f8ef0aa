using RevOps.Domain.Demo;
using RevOps.Web.Components.Operations.Board;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Crm.Demo;

/// <summary>Where a call's review stands, in the words of the operations page.</summary>
internal static class ReviewWords
{
    public static (string Word, Tone Tone) Of(DemoReview? review) =>
        review is null ? ("Not noticed yet", Tone.Neutral) : (review.State.Name(), review.State.Tone());
}
