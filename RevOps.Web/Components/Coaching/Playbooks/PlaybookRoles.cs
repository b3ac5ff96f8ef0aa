using RevOps.Domain.Governance;

namespace RevOps.Web.Components.Coaching.Playbooks;

/// <summary>Who is let in to the pages of the playbook; the use cases decide.</summary>
internal static class PlaybookRoles
{
    public const string See = $"{nameof(UserRole.Manager)},{nameof(UserRole.Analyst)},{nameof(UserRole.Admin)}";
}
