using RevOps.Domain.Governance;

namespace RevOps.Web.Components.Crm.Imports;

/// <summary>Who comes to the pages of imports.</summary>
internal static class ImportRoles
{
    public const string See = $"{nameof(UserRole.Analyst)},{nameof(UserRole.Admin)}";
}
