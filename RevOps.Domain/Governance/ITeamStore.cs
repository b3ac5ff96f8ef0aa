namespace RevOps.Domain.Governance;

/// <summary>Keeps teams. Each method is one transaction, the audit line included.</summary>
public interface ITeamStore
{
    /// <summary>The team; null where there is none.</summary>
    Task<Team?> FindAsync(TeamId id, CancellationToken cancellationToken);

    /// <summary>Which of these teams exist.</summary>
    Task<IReadOnlyList<TeamId>> ExistingAsync(IReadOnlyCollection<TeamId> ids, CancellationToken cancellationToken);

    /// <summary>Stores a team; false where its name is taken, whatever the case.</summary>
    Task<bool> AddAsync(Team team, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Gives another name; false where it is taken, whatever the case.</summary>
    Task<bool> RenameAsync(TeamId id, string name, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Removes a team; false where it has members or calls.</summary>
    Task<bool> DeleteAsync(TeamId id, AuditEntry audit, CancellationToken cancellationToken);
}
