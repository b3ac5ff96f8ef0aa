using RevOps.Domain.Governance;

namespace RevOps.Domain.Crm.Connections;

/// <summary>Reads of connections for admins; empty for others.</summary>
public interface IConnectionQueries
{
    /// <summary>All connections by name.</summary>
    Task<IReadOnlyList<ConnectionListItem>> ListAsync(Viewer viewer, CancellationToken cancellationToken);
}

/// <summary>A connection in the list. It holds no credentials, only what is known of them.</summary>
public sealed record ConnectionListItem
{
    /// <summary>The connection.</summary>
    public required ConnectionId Id { get; init; }

    /// <summary>Key of the kind of CRM.</summary>
    public required string Kind { get; init; }

    /// <summary>What an admin set.</summary>
    public required ConnectionSettings Settings { get; init; }

    /// <summary>True: neither polled nor written to.</summary>
    public bool Paused { get; init; }

    /// <summary>The demo workspace's own.</summary>
    public bool Demo { get; init; }

    /// <summary>How it signs in; null where the credentials cannot be read any more.</summary>
    public CrmSignIn? SignIn { get; init; }

    /// <summary>True where its webhooks can be checked.</summary>
    public bool HasWebhookSecret { get; init; }

    /// <summary>When the credentials were last set.</summary>
    public DateTimeOffset SecretsSetAt { get; init; }

    /// <summary>Since when it is there.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last polled; null: never.</summary>
    public DateTimeOffset? LastPollAt { get; init; }

    /// <summary>When a poll last succeeded; null: never.</summary>
    public DateTimeOffset? LastSuccessAt { get; init; }

    /// <summary>The last failure in words; null while all is well.</summary>
    public string? LastError { get; init; }

    /// <summary>When it failed last.</summary>
    public DateTimeOffset? LastErrorAt { get; init; }

    /// <summary>Nothing is asked of the CRM before.</summary>
    public DateTimeOffset? BlockedUntil { get; init; }

    /// <summary>Reviews that a worker has something to do with.</summary>
    public int Backlog { get; init; }

    /// <summary>When the oldest of these was detected; null where there is none.</summary>
    public DateTimeOffset? OldestWaitingAt { get; init; }

    /// <summary>Reviews that are parked.</summary>
    public int Failed { get; init; }

    /// <summary>How the reading of each kind of records fares, in the order in which they are read; empty before the first.</summary>
    public IReadOnlyList<ConnectionReading> Readings { get; init; } = [];
}

/// <summary>How the reading of one kind of records fares.</summary>
/// <param name="Kind">What is read.</param>
/// <param name="ReadAt">When a page was last stored; null: never.</param>
/// <param name="Problem">Why it is not read, a sentence without a stop; null while all is well.</param>
public sealed record ConnectionReading(CrmObjectKind Kind, DateTimeOffset? ReadAt, string? Problem)
{
    /// <summary>What kind of failure it is; null while all is well.</summary>
    public CrmErrorKind? ProblemKind { get; init; }

    /// <summary>Since when it fails; null while all is well.</summary>
    public DateTimeOffset? FailedAt { get; init; }
}
