namespace RevOps.Domain.Governance;

/// <summary>What sessions need to know of accounts, at their start and while they last.</summary>
public interface ISessionAccounts
{
    /// <summary>The account; null where there is none or it is disabled.</summary>
    Task<SessionAccount?> FindAsync(UserId id, CancellationToken cancellationToken);

    /// <summary>Checks a password and counts failures: after five the account is locked for a quarter of an hour.</summary>
    Task<CredentialCheck> CheckAsync(string email, string password, CancellationToken cancellationToken);

    /// <summary>Notes in the account and in the audit log that a session started.</summary>
    Task StartedAsync(UserId id, string how, CancellationToken cancellationToken);

    /// <summary>People whom the demo's sign-in page offers, by role.</summary>
    Task<IReadOnlyList<PersonaAccount>> PersonasAsync(CancellationToken cancellationToken);
}

/// <summary>An account that may have sessions.</summary>
/// <param name="Person">The person.</param>
/// <param name="Stamp">Changes when every session that began before must end.</param>
public sealed record SessionAccount(Person Person, string Stamp);

/// <summary>A persona of the demo workspace.</summary>
public sealed record PersonaAccount(UserId Id, string Name, string Email, UserRole Role, IReadOnlyList<string> Teams);

/// <summary>How a check of a password ended.</summary>
public enum CredentialOutcome
{
    /// <summary>It is right, and the account may sign in.</summary>
    Right = 0,

    /// <summary>Unknown address or wrong password.</summary>
    Wrong = 1,

    /// <summary>Too many failures.</summary>
    LockedOut = 2,

    /// <summary>It is right, but the account is disabled.</summary>
    Disabled = 3,
}

/// <summary>How a check of a password ended.</summary>
/// <param name="Outcome">How.</param>
/// <param name="User">Whose password; only where it is right.</param>
/// <param name="RetryAfter">How long the lock lasts still; only where locked out.</param>
public sealed record CredentialCheck(CredentialOutcome Outcome, UserId? User = null, TimeSpan? RetryAfter = null);
