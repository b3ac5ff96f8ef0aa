namespace RevOps.Domain.Governance;

/// <summary>An admin makes a link by which a person sets a new password; whoever holds it may, once, for a day.</summary>
public sealed class ResetPassword(IOneTimeLinks links, IUserAccounts accounts, TimeProvider time)
{
    /// <summary>How long a link waits.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(1);

    /// <summary>Makes a link; earlier ones of this person stop working.</summary>
    public async Task<Result<IssuedLink, GovernanceError>> IssueAsync(Viewer viewer, UserId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Administers)
        {
            return GovernanceError.NotAdmin;
        }

        var account = await accounts.FindAsync(id, cancellationToken);
        if (account is null)
        {
            return GovernanceError.NoUser;
        }

        if (account.Disabled)
        {
            return new GovernanceError(GovernanceErrorKind.Conflict, $"{account.Name} is disabled", "Enable the account first");
        }

        var secret = SecretToken.New();
        var now = time.GetUtcNow();
        var reset = new PasswordReset(id, secret.Hash, now, now + Lifetime);
        var audit = AuditEntry.By(viewer, time, "user.reset-link-made", $"user:{id}", $"Made a link to reset the password of {account.Name}");
        await links.AddAsync(reset, audit, cancellationToken);
        return new IssuedLink(secret.Value, reset.ExpiresAt);
    }

    /// <summary>Whose password the link resets; null where it no longer works.</summary>
    public async Task<UserAccount?> FindAsync(string token, CancellationToken cancellationToken) =>
        await links.FindResetAsync(SecretToken.HashOf(token ?? ""), cancellationToken) is { } id
            ? await accounts.FindAsync(id, cancellationToken)
            : null;

    /// <summary>Sets the password.</summary>
    public Task<Result<UserId, GovernanceError>> RunAsync(string token, string password, CancellationToken cancellationToken) =>
        links.RedeemResetAsync(SecretToken.HashOf(token ?? ""), password ?? "", cancellationToken);
}
