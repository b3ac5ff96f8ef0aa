namespace RevOps.Domain.Governance;

/// <summary>An account that waits for its person: whoever holds the link makes it, once.</summary>
public sealed class Invitation
{
    private Invitation()
    {
    }

    /// <summary>Makes an invitation.</summary>
    /// <param name="person">Whom it is for, and what they will be.</param>
    /// <param name="tokenHash">Hash of the link's secret.</param>
    /// <param name="by">The admin.</param>
    /// <param name="now">From when.</param>
    /// <param name="expiresAt">Until when.</param>
    public Invitation(InvitedPerson person, string tokenHash, Viewer by, DateTimeOffset now, DateTimeOffset expiresAt)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(by);
        Id = Guid.CreateVersion7(now);
        Email = person.Email;
        Name = person.Name;
        Role = person.Role;
        Teams = [.. person.Teams];
        TokenHash = tokenHash;
        InvitedBy = by.UserId;
        InvitedByName = by.Name;
        CreatedAt = now;
        ExpiresAt = expiresAt;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>E-mail address of the account it makes.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Name as the inviter wrote it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Role of the account it makes.</summary>
    public UserRole Role { get; private set; }

    /// <summary>Teams of the account it makes; those that are gone by then are left out.</summary>
    public IReadOnlyList<TeamId> Teams { get; private set; } = [];

    /// <summary>Hash of the link's secret.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>The admin.</summary>
    public UserId InvitedBy { get; private set; }

    /// <summary>The admin's name at the time.</summary>
    public string InvitedByName { get; private set; } = "";

    /// <summary>From when.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Until when.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was redeemed or withdrawn; null while it waits.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }
}

/// <summary>Whom an invitation is for, and what they will be.</summary>
public sealed record InvitedPerson(string Email, string Name, UserRole Role, IReadOnlyList<TeamId> Teams);
