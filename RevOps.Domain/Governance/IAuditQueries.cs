namespace RevOps.Domain.Governance;

/// <summary>Reads of the audit log for admins; empty for others.</summary>
public interface IAuditQueries
{
    /// <summary>One page, newest first.</summary>
    Task<AuditPage> ListAsync(Viewer viewer, AuditFilter filter, CancellationToken cancellationToken);

    /// <summary>What the log may be filtered by.</summary>
    Task<AuditOptions> OptionsAsync(Viewer viewer, CancellationToken cancellationToken);
}

/// <summary>Which lines of the log. Null parts do not restrict.</summary>
public sealed record AuditFilter
{
    /// <summary>Who did it.</summary>
    public UserId? Actor { get; init; }

    /// <summary>What was done, such as <c>user.disabled</c>; or a group such as <c>user</c>.</summary>
    public string? Action { get; init; }

    /// <summary>To what, such as <c>user:{id}</c>.</summary>
    public string? Subject { get; init; }

    /// <summary>On this day (UTC) or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>On this day (UTC) or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Page, from 0.</summary>
    public int Page { get; init; }

    /// <summary>Rows a page, 1..200.</summary>
    public int PageSize { get; init; } = 50;
}

/// <summary>A page of the log.</summary>
/// <param name="Items">Its lines.</param>
/// <param name="Total">Lines of the whole filter.</param>
public sealed record AuditPage(IReadOnlyList<AuditLine> Items, int Total);

/// <summary>A line of the log.</summary>
public sealed record AuditLine(Guid Id, DateTimeOffset At, UserId? ActorId, string Actor, string Action, string Subject, string Detail);

/// <summary>What the log may be filtered by.</summary>
/// <param name="People">People with an account, by name.</param>
/// <param name="Actions">Actions that occur in the log.</param>
public sealed record AuditOptions(IReadOnlyList<PersonName> People, IReadOnlyList<string> Actions);

/// <summary>A person's id and name.</summary>
public sealed record PersonName(UserId Id, string Name);
