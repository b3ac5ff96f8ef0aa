using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>A person says which of our calls the CRM's call is. Its rep, a manager of the team or an admin.</summary>
public sealed class ChooseCall(IReviewSteering store, IReviewSignals signals, TimeProvider time)
{
    /// <summary>Answers the question; null for the call: none of the candidates, it is a call of its own.</summary>
    public async Task<Result<ReviewState, CallError>> RunAsync(Viewer viewer, ReviewId id, CallId? call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var now = time.GetUtcNow();
        var found = await store.FindAsync(id, cancellationToken);
        if (found.Refusal(viewer, now) is { } refusal)
        {
            return refusal;
        }

        var review = found!.Review;
        if (!viewer.CanAnswer(review.RepId, review.TeamId))
        {
            return new CallError(CallErrorKind.Forbidden, "Only the call's rep, a manager of the team or an admin answers this", "Ask one of them");
        }

        if (!review.IsQuestion || review.State != ReviewState.Detected)
        {
            return new CallError(CallErrorKind.Conflict, "This question has been answered", "Reload the page to see how");
        }

        if (call is { } chosen && !found.Candidates.Any(x => x.Id == chosen && viewer.CanSee(x.RepId, x.TeamId)))
        {
            return new CallError(CallErrorKind.Conflict, "That call is not to be chosen any more", "It was deleted or belongs to another call of the CRM by now; choose again");
        }

        return await store.SaveAndTellAsync(Answered(found, viewer, call, now), signals, cancellationToken);
    }

    private static ReviewChange Answered(SteeredReview found, Viewer viewer, CallId? call, DateTimeOffset now)
    {
        if (call is { } chosen)
        {
            found.Review.Joined(chosen);
            return found.Steer(viewer, ReviewState.Detected, "One of our calls was chosen for it", now);
        }

        found.Review.JoinNone();
        return found.Steer(viewer, ReviewState.Detected, "None of our calls is it: it is a call of its own", now);
    }
}
