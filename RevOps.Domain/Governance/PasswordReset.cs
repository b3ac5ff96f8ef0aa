namespace RevOps.Domain.Governance;

/// <summary>A link by which a person sets a new password, once.</summary>
public sealed class PasswordReset
{
    private PasswordReset()
    {
    }

    /// <summary>Makes a link.</summary>
    public PasswordReset(UserId userId, string tokenHash, DateTimeOffset now, DateTimeOffset expiresAt)
    {
        Id = Guid.CreateVersion7(now);
        UserId = userId;
        TokenHash = tokenHash;
        CreatedAt = now;
        ExpiresAt = expiresAt;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose password.</summary>
    public UserId UserId { get; private set; }

    /// <summary>Hash of the link's secret.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>From when.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Until when.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was used or replaced by a newer one; null while it waits.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }
}
