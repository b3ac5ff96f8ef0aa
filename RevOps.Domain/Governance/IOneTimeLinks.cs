namespace RevOps.Domain.Governance;

/// <summary>Keeps invitations and links to reset a password. Each method is one transaction, the audit line included.</summary>
public interface IOneTimeLinks
{
    /// <summary>
    /// Stores an invitation and withdraws earlier ones to the same address; refused where the address has an account.
    /// </summary>
    Task<Result<Guid, GovernanceError>> AddAsync(Invitation invitation, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>The invitation that waits under this hash; null where none does.</summary>
    Task<Invitation?> FindInvitationAsync(string tokenHash, CancellationToken cancellationToken);

    /// <summary>The invitation, whether it waits or not; null where there is none.</summary>
    Task<Invitation?> FindInvitationAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Withdraws an invitation; false where it no longer waits.</summary>
    Task<bool> WithdrawAsync(Guid id, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Makes the account of a waiting invitation. Of several who try at once, one succeeds.</summary>
    Task<Result<UserId, GovernanceError>> RedeemInvitationAsync(string tokenHash, string name, string password, CancellationToken cancellationToken);

    /// <summary>Stores a link and closes earlier ones of the same person.</summary>
    Task AddAsync(PasswordReset reset, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Whose password waits to be reset under this hash; null where none does.</summary>
    Task<UserId?> FindResetAsync(string tokenHash, CancellationToken cancellationToken);

    /// <summary>Sets the password of a waiting link and ends the person's sessions. Of several who try at once, one succeeds.</summary>
    Task<Result<UserId, GovernanceError>> RedeemResetAsync(string tokenHash, string password, CancellationToken cancellationToken);
}
