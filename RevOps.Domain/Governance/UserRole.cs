namespace RevOps.Domain.Governance;

/// <summary>What a person may do. Each person has exactly one role.</summary>
public enum UserRole
{
    /// <summary>Sees and comments their own calls.</summary>
    Rep = 0,

    /// <summary>Sees, overrides and resolves disputes on the calls of their teams.</summary>
    Manager = 1,

    /// <summary>Reads everything; changes nothing of others.</summary>
    Analyst = 2,

    /// <summary>Configures: users, teams, keys. Reads everything.</summary>
    Admin = 3,
}
