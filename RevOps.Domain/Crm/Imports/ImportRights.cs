using RevOps.Domain.Governance;

namespace RevOps.Domain.Crm.Imports;

/// <summary>Who may import: admins, and analysts since the figures are their work.</summary>
public static class ImportRights
{
    /// <summary>True where this viewer may.</summary>
    public static bool CanImport(this Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Role is UserRole.Admin or UserRole.Analyst;
    }

    internal static ImportError Forbidden { get; } = new(ImportErrorKind.Forbidden, "Only admins and analysts import files", "Ask one of them");

    internal static ImportError NotFound { get; } = new(ImportErrorKind.NotFound, "There is no such import", "Go back to the list of imports");
}
