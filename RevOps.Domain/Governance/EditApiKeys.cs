namespace RevOps.Domain.Governance;

/// <summary>Admins make and revoke keys for programs.</summary>
public sealed class EditApiKeys(IApiKeyStore store, TimeProvider time)
{
    private const int LongestName = 100;

    /// <summary>Makes a key that acts for the viewer within these scopes.</summary>
    public async Task<Result<IssuedKey, GovernanceError>> IssueAsync(
        Viewer viewer, string name, IReadOnlyCollection<string> scopes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(scopes);
        if (!viewer.Administers)
        {
            return GovernanceError.NotAdmin;
        }

        var chosen = GovernanceInput.Name(name, LongestName);
        if (!chosen.IsSuccess)
        {
            return chosen.Error;
        }

        var known = ApiScopes.All.Where(scopes.Contains).ToList();
        if (known.Count == 0 || scopes.Except(known).Any())
        {
            return new GovernanceError(GovernanceErrorKind.Invalid, "A key needs at least one of the known scopes", "Tick what the program does", "scopes");
        }

        var secret = SecretToken.New(ApiKey.Prefix);
        var key = new ApiKey(chosen.Value, viewer.UserId, known, secret, time.GetUtcNow());
        var audit = AuditEntry.By(viewer, time, "key.created", $"key:{key.Id}", $"Created the key {key.Name} ({key.Scopes})");
        await store.AddAsync(key, audit, cancellationToken);
        return new IssuedKey(key.Id, secret.Value);
    }

    /// <summary>Revokes a key, whoever made it.</summary>
    public async Task<Result<Guid, GovernanceError>> RevokeAsync(Viewer viewer, Guid id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Administers)
        {
            return GovernanceError.NotAdmin;
        }

        var key = await store.FindAsync(id, cancellationToken);
        if (key is null)
        {
            return new GovernanceError(GovernanceErrorKind.NotFound, "There is no such key", "Reload the page");
        }

        var audit = AuditEntry.By(viewer, time, "key.revoked", $"key:{id}", $"Revoked the key {key.Name}");
        return await store.RevokeAsync(id, audit, cancellationToken)
            ? id
            : new GovernanceError(GovernanceErrorKind.Conflict, "This key was revoked before", "Reload the page");
    }
}
