namespace RevOps.Domain.Governance;

/// <summary>
/// People make and revoke tokens of their own, as for a dialler or a meeting tool that opens their live calls. A token acts as its person, with exactly
/// their rights at that moment, and stops when they are disabled.
/// </summary>
public sealed class EditOwnTokens(IApiKeyStore store, IApiKeyQueries queries, TimeProvider time)
{
    /// <summary>Working tokens of one person: more than their programs need, and few enough to be looked through.</summary>
    public const int Most = 10;

    private const int LongestName = 100;

    /// <summary>Makes a token that acts for the viewer.</summary>
    public async Task<Result<IssuedKey, GovernanceError>> IssueAsync(Viewer viewer, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var chosen = GovernanceInput.Name(name, LongestName);
        if (!chosen.IsSuccess)
        {
            return chosen.Error;
        }

        var working = (await queries.OwnAsync(viewer, cancellationToken)).Count(x => x.RevokedAt is null);
        if (working >= Most)
        {
            return new GovernanceError(GovernanceErrorKind.Conflict, $"You have {Most} tokens that work, and there can be no more", "Revoke one that nothing uses any more");
        }

        var secret = SecretToken.New(ApiKey.OwnPrefix);
        var token = ApiKey.Own(chosen.Value, viewer.UserId, secret, time.GetUtcNow());
        var audit = AuditEntry.By(viewer, time, "token.created", $"token:{token.Id}", $"Created the own token {token.Name}");
        await store.AddAsync(token, audit, cancellationToken);
        return new IssuedKey(token.Id, secret.Value);
    }

    /// <summary>Revokes one of the viewer's own tokens.</summary>
    public async Task<Result<Guid, GovernanceError>> RevokeAsync(Viewer viewer, Guid id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (await store.FindAsync(id, cancellationToken) is not { IsOwn: true } token || token.OwnerId != viewer.UserId)
        {
            return new GovernanceError(GovernanceErrorKind.NotFound, "You have no such token", "Reload the page");
        }

        var audit = AuditEntry.By(viewer, time, "token.revoked", $"token:{id}", $"Revoked the own token {token.Name}");
        return await store.RevokeAsync(id, audit, cancellationToken)
            ? id
            : new GovernanceError(GovernanceErrorKind.Conflict, "This token was revoked before", "Reload the page");
    }
}
