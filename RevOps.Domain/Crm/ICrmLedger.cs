using RevOps.Domain.Calls;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Domain.Crm;

/// <summary>
/// Reads of what was written to CRMs, always for a viewer: admins and analysts see all, managers their teams', reps that of their own calls and
/// deals.
/// </summary>
public interface ICrmLedger
{
    /// <summary>One page, by the time of the order.</summary>
    Task<LedgerListPage> ListAsync(Viewer viewer, LedgerFilter filter, CancellationToken cancellationToken);

    /// <summary>These lines as they stand now, in no order.</summary>
    Task<IReadOnlyList<LedgerLine>> ReadAsync(Viewer viewer, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Conflicts that wait for a decision, the newest first, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<LedgerLine>> ConflictsAsync(Viewer viewer, int most, CancellationToken cancellationToken);

    /// <summary>Where a call's feedback stands in the CRMs; empty where it is of none, or the viewer does not see it.</summary>
    Task<IReadOnlyList<CallPlace>> OfCallAsync(Viewer viewer, CallId call, CancellationToken cancellationToken);

    /// <summary>What the ledger may be filtered by.</summary>
    Task<LedgerOptions> OptionsAsync(Viewer viewer, CancellationToken cancellationToken);
}

/// <summary>Which lines, in which order. Null parts do not restrict.</summary>
public sealed record LedgerFilter
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>To this connection.</summary>
    public ConnectionId? Connection { get; init; }

    /// <summary>In this state.</summary>
    public CrmWriteState? State { get; init; }

    /// <summary>Of this call.</summary>
    public CallId? Call { get; init; }

    /// <summary>Of this rep's calls.</summary>
    public UserId? Rep { get; init; }

    /// <summary>Part of the call's title, of the deal's or the field's name or of the quote, or the CRM's id of the call or deal.</summary>
    public string? Text { get; init; }

    /// <summary>Ordered on this day (UTC) or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Ordered on this day (UTC) or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The order that is longest ago first.</summary>
    public bool OldestFirst { get; init; }

    /// <summary>Rows after this one; null: from the beginning.</summary>
    public PagePlace? After { get; init; }
}

/// <summary>A page of the ledger.</summary>
/// <param name="Items">Its lines.</param>
/// <param name="Next">Where the next page begins; null: this is the last.</param>
public sealed record LedgerListPage(IReadOnlyList<LedgerLine> Items, PagePlace? Next);

/// <summary>A line of the ledger.</summary>
public sealed record LedgerLine
{
    /// <inheritdoc cref="CrmWrite.Id" />
    public required Guid Id { get; init; }

    /// <inheritdoc cref="CrmWrite.ReviewId" />
    public ReviewId? ReviewId { get; init; }

    /// <summary>Name of the connection.</summary>
    public required string Connection { get; init; }

    /// <summary>Our call; null where it was deleted since.</summary>
    public CallId? CallId { get; init; }

    /// <summary>Our deal; null where the write is of none, or the deal is gone.</summary>
    public DealId? DealId { get; init; }

    /// <summary>The deal's name.</summary>
    public string? DealName { get; init; }

    /// <summary>Title of the call.</summary>
    public string? CallTitle { get; init; }

    /// <summary>Name of the call's rep or the deal's owner; null where unknown.</summary>
    public string? Rep { get; init; }

    /// <inheritdoc cref="CrmWrite.ExternalCallId" />
    public required string ExternalCallId { get; init; }

    /// <inheritdoc cref="CrmWrite.Kind" />
    public required CrmWriteKind Kind { get; init; }

    /// <inheritdoc cref="CrmWrite.TargetKind" />
    public required CrmObjectKind TargetKind { get; init; }

    /// <inheritdoc cref="CrmWrite.TargetId" />
    public required string TargetId { get; init; }

    /// <inheritdoc cref="CrmWrite.Field" />
    public string? Field { get; init; }

    /// <summary>What the field holds, by the connection's settings as they are now.</summary>
    public CrmFieldMeaning Means { get; init; }

    /// <inheritdoc cref="CrmWrite.Value" />
    public string? Value { get; init; }

    /// <inheritdoc cref="CrmWrite.PriorValue" />
    public string? PriorValue { get; init; }

    /// <inheritdoc cref="CrmWrite.PriorKnown" />
    public bool PriorKnown { get; init; }

    /// <inheritdoc cref="CrmWrite.TheirValue" />
    public string? TheirValue { get; init; }

    /// <summary>What of the deal is written; null where the write is of none.</summary>
    public CrmDealPart? DealPart { get; init; }

    /// <summary>Names of the values of a deal's stage, as the CRM calls them; null where there are none.</summary>
    public StageNames? Stages { get; init; }

    /// <inheritdoc cref="CrmWrite.Quote" />
    public string? Quote { get; init; }

    /// <inheritdoc cref="CrmWrite.QuoteSeq" />
    public int? QuoteSeq { get; init; }

    /// <inheritdoc cref="CrmWrite.Rubric" />
    public string? Rubric { get; init; }

    /// <inheritdoc cref="CrmWrite.RubricVersion" />
    public int? RubricVersion { get; init; }

    /// <summary>The rubric's name; null where there is no such version any more.</summary>
    public string? RubricName { get; init; }

    /// <summary>Who approved it or decided the conflict; null: the rule did.</summary>
    public string? Approver { get; init; }

    /// <inheritdoc cref="CrmWrite.State" />
    public required CrmWriteState State { get; init; }

    /// <inheritdoc cref="CrmWrite.Problem" />
    public string? Problem { get; init; }

    /// <inheritdoc cref="CrmWrite.ExternalId" />
    public string? ExternalId { get; init; }

    /// <inheritdoc cref="CrmWrite.Attempts" />
    public int Attempts { get; init; }

    /// <inheritdoc cref="CrmWrite.Revision" />
    public int Revision { get; init; }

    /// <inheritdoc cref="CrmWrite.CreatedAt" />
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc cref="CrmWrite.ChangedAt" />
    public required DateTimeOffset ChangedAt { get; init; }

    /// <inheritdoc cref="CrmWrite.WrittenAt" />
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>Who took it back.</summary>
    public string? UndoneBy { get; init; }

    /// <summary>A later write of the same thing stands or is about to.</summary>
    public bool HasNewer { get; init; }

    /// <summary>This viewer may change what was written of this call.</summary>
    public bool MayChange { get; init; }

    /// <summary>This viewer may take it back, as it stands.</summary>
    public bool MayUndo => MayChange && State == CrmWriteState.Written && !HasNewer;

    /// <summary>This viewer may decide it, as it stands. A review's refusal is mended with its review.</summary>
    public bool MayDecide => MayChange && (State == CrmWriteState.Conflict || (State == CrmWriteState.Refused && DealId is not null && UndoneBy is null));
}

/// <summary>What a CRM calls the stages whose ids a line holds.</summary>
/// <param name="Value">The one that is written.</param>
/// <param name="Prior">The one before.</param>
/// <param name="Theirs">The one that stands there instead.</param>
public sealed record StageNames(string? Value, string? Prior, string? Theirs);

/// <summary>Where a call's feedback stands in one CRM.</summary>
/// <param name="Review">The review.</param>
/// <param name="Connection">Name of the connection.</param>
/// <param name="State">Where the review stands.</param>
/// <param name="Cause">Why, in words.</param>
/// <param name="ChangedAt">Since when.</param>
/// <param name="Writes">Note and fields: of each thing the newest write.</param>
public sealed record CallPlace(
    ReviewId Review, string Connection, ReviewState State, string? Cause, DateTimeOffset ChangedAt, IReadOnlyList<LedgerLine> Writes);

/// <summary>What the ledger may be filtered by.</summary>
/// <param name="Connections">All connections, by name.</param>
/// <param name="Reps">People whose calls the viewer sees, by name; empty for a rep.</param>
public sealed record LedgerOptions(IReadOnlyList<ConnectionName> Connections, IReadOnlyList<PersonName> Reps);

/// <summary>A connection's id and name.</summary>
public sealed record ConnectionName(ConnectionId Id, string Name);
