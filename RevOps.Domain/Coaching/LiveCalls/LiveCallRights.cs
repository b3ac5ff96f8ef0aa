using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.LiveCalls;

/// <summary>Who may do what with a live call.</summary>
public static class LiveCallRights
{
    /// <summary>May feed and close it: the rep, or whoever may open calls in their name.</summary>
    public static bool CanFeed(this Viewer viewer, LiveCall call)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(call);
        return viewer.UserId == call.RepId || viewer.Administers || viewer.CanReview(call.TeamId);
    }

    /// <summary>May watch it: the rep, their managers, and who sees everything.</summary>
    public static bool CanWatch(this Viewer viewer, LiveCall call)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(call);
        return viewer.CanSee(call.RepId, call.TeamId);
    }
}
