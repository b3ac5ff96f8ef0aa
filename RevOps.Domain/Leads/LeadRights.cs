using RevOps.Domain.Governance;

namespace RevOps.Domain.Leads;

/// <summary>Who may do what with leads.</summary>
public static class LeadRights
{
    /// <summary>May put it aside and word its message: its owner, the managers of its team, admins.</summary>
    public static bool MayWorkOn(this Viewer viewer, IOwned record)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(record);
        return viewer.Role is not UserRole.Analyst && viewer.CanSee(record.OwnerId, record.TeamId);
    }

    /// <summary>May have all leads scored anew.</summary>
    public static bool MayScoreLeads(this Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Role is UserRole.Manager or UserRole.Admin;
    }
}
