namespace RevOps.Domain.Governance;

/// <summary>
/// The person on whose behalf a use case runs. Every use case and every list query takes one and decides by it;
/// pages only hide what would be refused.
/// </summary>
/// <param name="UserId">Who asks.</param>
/// <param name="Name">Display name.</param>
/// <param name="Role">Their role.</param>
/// <param name="TeamIds">Teams they belong to; those that a manager manages.</param>
public sealed record Viewer(UserId UserId, string Name, UserRole Role, IReadOnlyList<TeamId> TeamIds)
{
    /// <summary>Sees the calls of every team.</summary>
    public bool SeesEverything => Role is UserRole.Analyst or UserRole.Admin;

    /// <summary>May change users, teams, keys and settings.</summary>
    public bool Administers => Role is UserRole.Admin;

    /// <summary>Sees a call that was held by this rep for this team (either may be unknown).</summary>
    public bool CanSee(UserId? rep, TeamId? team) =>
        SeesEverything
        || (rep is { } owner && owner == UserId)
        || (Role is UserRole.Manager && team is { } of && TeamIds.Contains(of));

    /// <summary>May override scores and resolve disputes of this team's calls.</summary>
    public bool CanReview(TeamId? team) =>
        Role is UserRole.Manager && team is { } of && TeamIds.Contains(of);
}
