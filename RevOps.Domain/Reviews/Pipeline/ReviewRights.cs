using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>Who may do what with a review.</summary>
public static class ReviewRights
{
    /// <summary>Starts it again or stops it: admins, and managers of its team.</summary>
    public static bool CanSteer(this Viewer viewer, TeamId? team)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Administers || viewer.CanReview(team);
    }

    /// <summary>Answers its question, takes its writes back, decides its conflicts: its rep besides.</summary>
    public static bool CanAnswer(this Viewer viewer, UserId? rep, TeamId? team)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.CanSteer(team) || (rep is { } owner && owner == viewer.UserId);
    }
}

/// <summary>Refusals that the use cases of reviews share.</summary>
internal static class ReviewErrors
{
    public static CallError NoReview { get; } =
        new(CallErrorKind.NotFound, "There is no such review, or you may not see it", "Go back to the list");

    public static CallError NotYours { get; } =
        new(CallErrorKind.Forbidden, "Only an admin or a manager of the team may do this", "Ask one of them");

    public static CallError Busy { get; } =
        new(CallErrorKind.Conflict, "The product works on this review right now", "Try again in a moment");

    public static CallError Changed { get; } =
        new(CallErrorKind.Conflict, "The review was changed in between", "Look at it again and repeat what you want");
}
