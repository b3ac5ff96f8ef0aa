namespace RevOps.Domain.Governance;

/// <summary>Reads of API keys and of people's own tokens.</summary>
public interface IApiKeyQueries
{
    /// <summary>All keys and everybody's own tokens, working ones first, then newest first; empty for others than admins.</summary>
    Task<IReadOnlyList<ApiKeyListItem>> ListAsync(Viewer viewer, CancellationToken cancellationToken);

    /// <summary>The viewer's own tokens, working ones first, then newest first.</summary>
    Task<IReadOnlyList<ApiKeyListItem>> OwnAsync(Viewer viewer, CancellationToken cancellationToken);
}

/// <summary>A key in the list.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Visible">Its first characters.</param>
/// <param name="Scopes">What it may.</param>
/// <param name="Owner">For whom it acts.</param>
/// <param name="IsOwn">The owner's own token, which has their rights and no scopes of its own.</param>
/// <param name="OwnerMayAct">False where the owner is disabled, or of a key is no admin any more, so that it does not work.</param>
/// <param name="CreatedAt">Since when.</param>
/// <param name="LastUsedAt">When it was last used; null where never.</param>
/// <param name="RevokedAt">When it was revoked; null while it works.</param>
public sealed record ApiKeyListItem(
    Guid Id,
    string Name,
    string Visible,
    IReadOnlyList<string> Scopes,
    string Owner,
    bool IsOwn,
    bool OwnerMayAct,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastUsedAt,
    DateTimeOffset? RevokedAt);
