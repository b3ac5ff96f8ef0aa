using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.Playbooks.Versions;

/// <summary>Who may do what with the playbook.</summary>
public static class PlaybookRights
{
    /// <summary>May look at its versions: who coaches, and who is answerable for it.</summary>
    public static bool CanSeePlaybooks(this Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Role is not UserRole.Rep;
    }
}
