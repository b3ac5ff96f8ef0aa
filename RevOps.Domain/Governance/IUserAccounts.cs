namespace RevOps.Domain.Governance;

/// <summary>
/// Keeps accounts. Each method is one transaction, the audit line included; changes of access are made one after the other,
/// so that what was checked within still holds when it is stored.
/// </summary>
public interface IUserAccounts
{
    /// <summary>The account; null where there is none.</summary>
    Task<UserAccount?> FindAsync(UserId id, CancellationToken cancellationToken);

    /// <summary>True where there is any account.</summary>
    Task<bool> AnyAsync(CancellationToken cancellationToken);

    /// <summary>Stores the admin of an empty installation; refused where there is an account by now.</summary>
    Task<Result<UserId, GovernanceError>> AddFirstAdminAsync(string name, string email, string password, CancellationToken cancellationToken);

    /// <summary>Gives another role and other teams; refused for the last active admin. A new role ends the person's sessions.</summary>
    Task<Result<UserId, GovernanceError>> SetAccessAsync(
        UserId id, UserRole role, IReadOnlyCollection<TeamId> teams, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Disables, which ends the person's sessions, or enables; disabling is refused for the last active admin.</summary>
    Task<Result<UserId, GovernanceError>> SetDisabledAsync(UserId id, bool disabled, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Stores a new password if the current one is right; ends the person's other sessions.</summary>
    Task<Result<UserId, GovernanceError>> ChangePasswordAsync(
        UserId id, string current, string next, AuditEntry audit, CancellationToken cancellationToken);
}
