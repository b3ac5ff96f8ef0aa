using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.Alerts;

/// <summary>Reads alerts: managers those of their teams, analysts and admins all, reps none.</summary>
public interface IAlertQueries
{
    /// <summary>The newest, those that wait first where both are asked for.</summary>
    Task<IReadOnlyList<AlertItem>> ListAsync(Viewer viewer, bool open, int most, CancellationToken cancellationToken);

    /// <summary>Whose rules the viewer may set: admins everybody's and each team's, managers their teams'.</summary>
    Task<IReadOnlyList<AlertScope>> ScopesAsync(Viewer viewer, CancellationToken cancellationToken);

    /// <summary>How many wait.</summary>
    Task<int> CountOpenAsync(Viewer viewer, CancellationToken cancellationToken);
}

/// <summary>Whose rules.</summary>
/// <param name="TeamId">The team; null: everybody's.</param>
/// <param name="Name">What it is called.</param>
public sealed record AlertScope(TeamId? TeamId, string Name);

/// <summary>Keeps the rules, and who took note.</summary>
public interface IAlertStore
{
    /// <summary>The rules in force.</summary>
    Task<AlertRules> RulesAsync(CancellationToken cancellationToken);

    /// <summary>Sets rules of one scope; a kind without a value loses its own rule.</summary>
    Task SetAsync(TeamId? team, IReadOnlyDictionary<CoachAlertKind, bool?> rules, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>The alert; null where there is no such alert.</summary>
    Task<AlertItem?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Notes who took note, once: the first one stays.</summary>
    Task AcknowledgeAsync(Guid id, string by, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <summary>Alerts as they come in, and those that somebody took note of, from whichever node.</summary>
public interface IAlertFeed
{
    /// <summary>Listens from now on, on any thread: return at once. Dispose ends it.</summary>
    IDisposable Subscribe(Action<AlertItem> told);
}

/// <summary>An alert for people.</summary>
public sealed record AlertItem
{
    /// <inheritdoc cref="LiveAlert.Id" />
    public required Guid Id { get; init; }

    /// <inheritdoc cref="LiveAlert.LiveCallId" />
    public required LiveCallId LiveCallId { get; init; }

    /// <inheritdoc cref="LiveAlert.TeamId" />
    public required TeamId? TeamId { get; init; }

    /// <summary>The rep's name.</summary>
    public required string RepName { get; init; }

    /// <summary>The customer, or the call's title.</summary>
    public required string Customer { get; init; }

    /// <inheritdoc cref="LiveAlert.Kind" />
    public required CoachAlertKind Kind { get; init; }

    /// <inheritdoc cref="LiveAlert.Key" />
    public required string Key { get; init; }

    /// <inheritdoc cref="LiveAlert.Name" />
    public required string Name { get; init; }

    /// <inheritdoc cref="LiveAlert.Quote" />
    public required string? Quote { get; init; }

    /// <inheritdoc cref="LiveAlert.Sequence" />
    public required int? Sequence { get; init; }

    /// <inheritdoc cref="LiveAlert.AtSeconds" />
    public required double AtSeconds { get; init; }

    /// <inheritdoc cref="LiveAlert.At" />
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc cref="LiveAlert.AcknowledgedAt" />
    public required DateTimeOffset? AcknowledgedAt { get; init; }

    /// <inheritdoc cref="LiveAlert.AcknowledgedBy" />
    public required string? AcknowledgedBy { get; init; }

    /// <summary>The stored call that became of it; null while it is on, and where nothing is left.</summary>
    public CallId? CallId { get; init; }

    /// <summary>The line of the stored call; null where it has none.</summary>
    public int? Line { get; init; }

    /// <summary>True for those who are told as it happens, and may take note.</summary>
    public bool IsFor(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.CanReview(TeamId);
    }
}
