namespace RevOps.Domain.Governance;

/// <summary>Reads of API keys for admins; empty for others.</summary>
public interface IApiKeyQueries
{
    /// <summary>All keys, working ones first, then newest first.</summary>
    Task<IReadOnlyList<ApiKeyListItem>> ListAsync(Viewer viewer, CancellationToken cancellationToken);
}

/// <summary>A key in the list.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Visible">Its first characters.</param>
/// <param name="Scopes">What it may.</param>
/// <param name="Owner">For whom it acts.</param>
/// <param name="OwnerMayAct">False where the owner is disabled or no admin any more, so that the key does not work.</param>
/// <param name="CreatedAt">Since when.</param>
/// <param name="LastUsedAt">When it was last used; null where never.</param>
/// <param name="RevokedAt">When it was revoked; null while it works.</param>
public sealed record ApiKeyListItem(
    Guid Id,
    string Name,
    string Visible,
    IReadOnlyList<string> Scopes,
    string Owner,
    bool OwnerMayAct,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastUsedAt,
    DateTimeOffset? RevokedAt);
