using RevOps.Domain.Governance;

namespace RevOps.Domain.Leads.Profiles;

/// <summary>Keeps the versions of the ideal customer profile. Every change is written with its line of the audit log.</summary>
public interface IProfileStore
{
    /// <summary>All drafts, the one changed last first; then the versions, the newest first. The first published one is in force.</summary>
    Task<IReadOnlyList<ProfileVersion>> ListAsync(CancellationToken cancellationToken);

    /// <summary>A version or draft; null where there is none.</summary>
    Task<ProfileVersion?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The version in force; the first one comes with the product.</summary>
    Task<ProfileVersion> InForceAsync(CancellationToken cancellationToken);

    /// <summary>Adds a draft, or a version that is in force from now on.</summary>
    /// <returns>False where its number was given to another one meanwhile.</returns>
    Task<bool> AddAsync(ProfileVersion version, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Stores a changed or published draft.</summary>
    /// <returns>False where somebody else changed it since it was read, or its number is taken.</returns>
    Task<bool> SaveAsync(ProfileVersion version, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Deletes a draft.</summary>
    /// <returns>False where it is no draft any more.</returns>
    Task<bool> DiscardAsync(Guid id, AuditEntry audit, CancellationToken cancellationToken);
}
