namespace RevOps.Domain.Governance;

/// <summary>Reads of people for admins; empty for others.</summary>
public interface IUserQueries
{
    /// <summary>One page of the list.</summary>
    Task<UserPage> ListAsync(Viewer viewer, UserFilter filter, CancellationToken cancellationToken);

    /// <summary>The person; null where there is none.</summary>
    Task<UserListItem?> FindAsync(Viewer viewer, UserId id, CancellationToken cancellationToken);

    /// <summary>Invitations that were neither redeemed nor withdrawn, expired ones included, newest first.</summary>
    Task<IReadOnlyList<InvitationListItem>> InvitationsAsync(Viewer viewer, CancellationToken cancellationToken);
}

/// <summary>Which people. Null parts do not restrict.</summary>
public sealed record UserFilter
{
    /// <summary>Part of the name or e-mail address.</summary>
    public string? Text { get; init; }

    /// <summary>Role.</summary>
    public UserRole? Role { get; init; }

    /// <summary>Team.</summary>
    public TeamId? Team { get; init; }

    /// <summary>Only disabled people, or only those who may sign in.</summary>
    public bool? Disabled { get; init; }

    /// <summary>Page, from 0.</summary>
    public int Page { get; init; }

    /// <summary>Rows a page, 1..200.</summary>
    public int PageSize { get; init; } = 50;
}

/// <summary>A page of people, by name.</summary>
/// <param name="Items">Its rows.</param>
/// <param name="Total">Rows of the whole filter.</param>
public sealed record UserPage(IReadOnlyList<UserListItem> Items, int Total);

/// <summary>A person in the list.</summary>
public sealed record UserListItem
{
    /// <summary>Their id.</summary>
    public required UserId Id { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>E-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>Role.</summary>
    public required UserRole Role { get; init; }

    /// <summary>May not sign in.</summary>
    public required bool Disabled { get; init; }

    /// <summary>Until when too many wrong passwords keep them out; null where they do not.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Last time they signed in; null where never.</summary>
    public DateTimeOffset? LastSignInAt { get; init; }

    /// <summary>Their teams, by name.</summary>
    public IReadOnlyList<TeamName> Teams { get; init; } = [];
}

/// <summary>A team's id and name.</summary>
public sealed record TeamName(TeamId Id, string Name);

/// <summary>An invitation in the list.</summary>
public sealed record InvitationListItem(
    Guid Id, string Email, string Name, UserRole Role, IReadOnlyList<TeamId> Teams, string InvitedBy, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);
