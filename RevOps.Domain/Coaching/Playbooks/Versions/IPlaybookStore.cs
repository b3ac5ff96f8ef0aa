using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.Playbooks.Versions;

/// <summary>Keeps the versions of the playbook. Every change is written with its line of the audit log.</summary>
public interface IPlaybookStore
{
    /// <summary>All drafts and versions: drafts first, the one changed last first; then versions, the newest first.</summary>
    Task<IReadOnlyList<PlaybookVersion>> ListAsync(CancellationToken cancellationToken);

    /// <summary>A version or draft with its text; null where there is none.</summary>
    Task<StoredPlaybook?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A published version with its text; null where there is none.</summary>
    Task<StoredPlaybook?> FindAsync(int number, CancellationToken cancellationToken);

    /// <summary>The number in force.</summary>
    Task<int> InForceAsync(CancellationToken cancellationToken);

    /// <summary>Adds a draft, or a version that is in force from now on.</summary>
    /// <returns>False where its number was given to another one meanwhile.</returns>
    Task<bool> AddAsync(StoredPlaybook playbook, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Stores a changed draft and those of its parts that are given.</summary>
    /// <returns>False where somebody else changed it since it was read.</returns>
    Task<bool> SaveAsync(PlaybookVersion version, IReadOnlyDictionary<string, string> parts, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Deletes a draft.</summary>
    /// <returns>False where it is no draft any more.</returns>
    Task<bool> DiscardAsync(Guid id, AuditEntry audit, CancellationToken cancellationToken);
}
