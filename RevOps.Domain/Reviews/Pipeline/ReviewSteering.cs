using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>What every change of a review by a person has in common: who sees it, whether a worker holds it, how it is moved.</summary>
internal static class ReviewSteering
{
    /// <summary>Why nobody may change it now; null where somebody may. A lease that ran out does not count.</summary>
    public static CallError? Refusal(this SteeredReview? found, Viewer viewer, DateTimeOffset now) => found switch
    {
        null => ReviewErrors.NoReview,
        { Review: var review } when !viewer.CanSee(review.RepId, review.TeamId) => ReviewErrors.NoReview,
        { Review: { Lease: not null, LeaseUntil: { } until } } when until > now => ReviewErrors.Busy,
        _ => null,
    };

    /// <summary>Moves it by a person's will, due at once where a worker has to go on with it.</summary>
    public static ReviewChange Steer(this SteeredReview found, Viewer by, ReviewState to, string cause, DateTimeOffset now)
    {
        var review = found.Review;
        var (version, from, attempt) = (review.Version, review.State, review.Attempt);
        var move = new ReviewMove(to, cause, ReviewStates.Working.Contains(to) ? now : null) { By = by, CountsAsAttempt = false };
        review.Move(move, now);
        return new ReviewChange(review, version, new ReviewStep(review.Id, review.Version, from, move, attempt, null, now), []);
    }

    /// <summary>Stores a change and tells the workers and pages.</summary>
    public static async Task<Result<ReviewState, CallError>> SaveAndTellAsync(
        this IReviewSteering store, ReviewChange change, IReviewSignals signals, CancellationToken cancellationToken)
    {
        if (!await store.SaveAsync(change, cancellationToken))
        {
            return ReviewErrors.Changed;
        }

        signals.Tell();
        return change.Review.State;
    }

    public static void Tell(this IReviewSignals signals)
    {
        signals.Due();
        signals.Changed();
    }
}
