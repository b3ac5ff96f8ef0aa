using RevOps.Domain.Governance;

namespace RevOps.Domain.Crm.Connections;

/// <summary>Keeps connections. Each method is one transaction, the audit lines included.</summary>
public interface ICrmConnectionStore
{
    /// <summary>The connection; null where there is none.</summary>
    Task<CrmConnection?> FindAsync(ConnectionId id, CancellationToken cancellationToken);

    /// <summary>Stores a connection; refused where its name is taken, whatever the case.</summary>
    Task<Result<ConnectionId, CrmSettingsError>> AddAsync(CrmConnection connection, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>
    /// Reads the connection, lets <paramref name="change"/> change it and stores it with the lines that it returns; nothing is stored
    /// where it returns none. Where a poll stored how far it came in between, it is read and changed again.
    /// </summary>
    Task<Result<ConnectionId, CrmSettingsError>> ChangeAsync(
        ConnectionId id, Func<CrmConnection, Result<AuditEntry[], CrmSettingsError>> change, CancellationToken cancellationToken);

    /// <summary>What goes with a connection that is deleted.</summary>
    Task<ConnectionLoss> LossAsync(ConnectionId id, CancellationToken cancellationToken);

    /// <summary>Removes a connection with its reviews, their history and the ledger. False where there was none.</summary>
    Task<bool> DeleteAsync(ConnectionId id, AuditEntry audit, CancellationToken cancellationToken);
}
