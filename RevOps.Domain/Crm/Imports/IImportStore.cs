using RevOps.Domain.Governance;

namespace RevOps.Domain.Crm.Imports;

/// <summary>Keeps imports with their files. Each method is one transaction, the audit line included.</summary>
public interface IImportStore
{
    /// <summary>Takes an import up with its file.</summary>
    Task AddAsync(Import import, byte[] content, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>The import; null where there is none.</summary>
    Task<Import?> FindAsync(ImportId id, CancellationToken cancellationToken);

    /// <summary>Its file.</summary>
    Task<byte[]> ContentAsync(ImportId id, CancellationToken cancellationToken);

    /// <summary>Stores what changed; false where somebody else changed it meanwhile.</summary>
    Task<bool> SaveAsync(Import import, AuditEntry? audit, CancellationToken cancellationToken);

    /// <summary>Removes a draft with its file.</summary>
    Task RemoveAsync(Import import, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>How files with this header were read last; null where none was.</summary>
    Task<SavedMapping?> MappingAsync(string signature, CancellationToken cancellationToken);

    /// <summary>The source that was named last; null where none was.</summary>
    Task<string?> LastSourceAsync(CancellationToken cancellationToken);

    /// <summary>Remembers how such files are read.</summary>
    Task KeepMappingAsync(string signature, string source, ImportMapping mapping, DateTimeOffset at, CancellationToken cancellationToken);
}
