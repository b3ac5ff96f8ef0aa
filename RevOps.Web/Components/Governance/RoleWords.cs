using RevOps.Domain.Governance;

namespace RevOps.Web.Components.Governance;

/// <summary>What a role may, in a line.</summary>
internal static class RoleWords
{
    public static string Of(UserRole role) => role switch
    {
        UserRole.Rep => "Sees and comments their own calls.",
        UserRole.Manager => "Sees and reviews the calls of their teams.",
        UserRole.Analyst => "Reads everything, changes nothing.",
        _ => "Reads everything; manages users, teams and keys.",
    };
}
