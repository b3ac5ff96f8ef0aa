using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals;

/// <summary>Who may do what with a deal.</summary>
public static class DealRights
{
    /// <summary>Moves it, confirms what is known of it, attaches notes: its owner, managers of its team, admins.</summary>
    public static bool MayChange(this Viewer viewer, UserId? owner, TeamId? team)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Administers || viewer.CanReview(team) || (viewer.Role != UserRole.Analyst && owner is { } of && of == viewer.UserId);
    }

    /// <inheritdoc cref="MayChange(Viewer, UserId?, TeamId?)" />
    public static bool MayChange(this Viewer viewer, IOwned owned)
    {
        ArgumentNullException.ThrowIfNull(owned);
        return viewer.MayChange(owned.OwnerId, owned.TeamId);
    }

    /// <summary>True where a connection reads it from its CRM: that one decides how it stands.</summary>
    internal static bool KeptByConnection(this Deal deal) => Guid.TryParse(deal.Source, out _);

    /// <summary>The refusal where this viewer may not change it; null where they may.</summary>
    internal static DealError? Refuse(this Viewer viewer, Deal? deal) =>
        deal is null || !viewer.CanSee(deal.OwnerId, deal.TeamId) ? DealErrors.NoDeal
        : viewer.MayChange(deal) ? null
        : DealErrors.NotYours;
}
