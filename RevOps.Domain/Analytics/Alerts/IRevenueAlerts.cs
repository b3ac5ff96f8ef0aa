using RevOps.Domain.Accounts;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;

namespace RevOps.Domain.Analytics.Alerts;

/// <summary>
/// Reads of what a person was told. Only what they are told of themselves, and only while what it is about is still theirs to see: a deal
/// that was given to another rep since takes its alerts with it.
/// </summary>
public interface IRevenueAlertQueries
{
    /// <summary>A page, the newest first.</summary>
    Task<RevenueAlertPage> ListAsync(Viewer viewer, RevenueAlertFilter filter, CancellationToken cancellationToken);

    /// <summary>How many wait.</summary>
    Task<int> CountWaitingAsync(Viewer viewer, CancellationToken cancellationToken);
}

/// <summary>Keeps rules, quiet hours and what people did with what they were told.</summary>
public interface IRevenueAlertStore
{
    /// <summary>The rules in force, one a kind.</summary>
    Task<IReadOnlyList<RevenueAlertRule>> RulesAsync(CancellationToken cancellationToken);

    /// <summary>Puts a rule in force.</summary>
    Task SaveAsync(RevenueAlertRule rule, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>The quiet hours of a person, or with null the organisation's; null where nobody set any.</summary>
    Task<QuietHours?> QuietAsync(UserId? person, CancellationToken cancellationToken);

    /// <summary>Sets quiet hours. What waits for hours that were changed is shown by the new ones. Null: a person follows the organisation's again.</summary>
    Task SaveAsync(UserId? person, QuietHours? hours, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Notes that a person took note, of what they are told; the first time stays. False where there is no such alert for them.</summary>
    Task<bool> AcknowledgeAsync(UserId person, Guid alert, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Puts an alert off until the person's next moment outside quiet hours. False where nothing of it waits for them.</summary>
    Task<bool> SnoozeAsync(UserId person, Guid alert, DateTimeOffset at, DateTimeOffset until, CancellationToken cancellationToken);
}

/// <summary>
/// What is to be told now, from whichever node: new alerts, those whose quiet hours or snooze are over, and those that were taken note of or
/// are over. Open pages listen to it; another channel would too.
/// </summary>
public interface IRevenueAlertFeed
{
    /// <summary>Listens for a person from now on, on any thread: return at once. Dispose ends it.</summary>
    IDisposable Subscribe(UserId person, Action<RevenueAlertItem> told);
}

/// <summary>Which of them.</summary>
public enum RevenueAlertShow
{
    /// <summary>Those that wait.</summary>
    Waiting = 0,

    /// <summary>Those that come back later.</summary>
    Snoozed = 1,

    /// <summary>Those that were taken note of, or are over.</summary>
    Done = 2,
}

/// <summary>What to list.</summary>
/// <param name="Show">Which.</param>
/// <param name="Kind">Only this kind; null: every.</param>
/// <param name="Page">From 0.</param>
/// <param name="PageSize">Rows a page.</param>
public sealed record RevenueAlertFilter(RevenueAlertShow Show = RevenueAlertShow.Waiting, RevenueAlertKind? Kind = null, int Page = 0, int PageSize = RevenueAlertFilter.UsualSize)
{
    /// <summary>Rows a page.</summary>
    public const int UsualSize = 25;
}

/// <summary>A page.</summary>
/// <param name="Items">Its alerts.</param>
/// <param name="Total">How many the filter finds.</param>
/// <param name="Waiting">How many wait, of every kind.</param>
/// <param name="Snoozed">How many come back later, of every kind.</param>
public sealed record RevenueAlertPage(IReadOnlyList<RevenueAlertItem> Items, int Total, int Waiting, int Snoozed);

/// <summary>An alert as a person is told of it.</summary>
public sealed record RevenueAlertItem
{
    /// <summary>The alert.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who is told.</summary>
    public required UserId UserId { get; init; }

    /// <summary>The rule.</summary>
    public required RevenueAlertKind Kind { get; init; }

    /// <summary>How much it presses.</summary>
    public required AlertSeverity Severity { get; init; }

    /// <summary>What it is about.</summary>
    public required string SubjectName { get; init; }

    /// <summary>The deal, where it is about one.</summary>
    public DealId? DealId { get; init; }

    /// <summary>The account, where it is about one.</summary>
    public AccountId? AccountId { get; init; }

    /// <summary>The lead, where it is about one.</summary>
    public LeadId? LeadId { get; init; }

    /// <summary>The owner's name; null where there is none.</summary>
    public string? OwnerName { get; init; }

    /// <summary>What happened.</summary>
    public required string Title { get; init; }

    /// <summary>What to do.</summary>
    public required string Do { get; init; }

    /// <summary>What it rests on.</summary>
    public required IReadOnlyList<AlertEvidence> Evidence { get; init; }

    /// <summary>When it was found.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When the cause was over; null while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>From when it is shown.</summary>
    public required DateTimeOffset ShowAt { get; init; }

    /// <summary>When it was put off; null where it was not.</summary>
    public DateTimeOffset? SnoozedAt { get; init; }

    /// <summary>When the person took note.</summary>
    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>True where it waits for the person. What was over before it could be shown is told all the same: nothing gets lost in quiet hours.</summary>
    public bool Waits(DateTimeOffset now) => AcknowledgedAt is null && ShowAt <= now && (EndedAt is null || EndedAt < ShowAt);
}
