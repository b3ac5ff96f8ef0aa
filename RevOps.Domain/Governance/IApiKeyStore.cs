namespace RevOps.Domain.Governance;

/// <summary>Keeps API keys. Each method is one transaction, the audit line included.</summary>
public interface IApiKeyStore
{
    /// <summary>Stores a key.</summary>
    Task AddAsync(ApiKey key, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>The key; null where there is none.</summary>
    Task<ApiKey?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Revokes; false where it was revoked before.</summary>
    Task<bool> RevokeAsync(Guid id, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>
    /// The key or own token with this hash and for whom it acts, and notes that it was used; null where it is unknown or revoked,
    /// its owner is disabled, or a key's owner is no admin any more.
    /// </summary>
    Task<KeyInUse?> UseAsync(string hash, CancellationToken cancellationToken);
}

/// <summary>A key that just opened a door.</summary>
/// <param name="Id">The key.</param>
/// <param name="Owner">For whom it acts.</param>
/// <param name="Scopes">What it may.</param>
public sealed record KeyInUse(Guid Id, Person Owner, IReadOnlyList<string> Scopes);
