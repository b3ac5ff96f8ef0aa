using RevOps.Domain.Calls;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Domain.Crm;

/// <summary>What a write puts into the CRM.</summary>
public enum CrmWriteKind
{
    /// <summary>A note.</summary>
    Note = 0,

    /// <summary>One field of an object.</summary>
    Field = 1,
}

/// <summary>Where a write stands.</summary>
public enum CrmWriteState
{
    /// <summary>Waits to be sent.</summary>
    Pending = 0,

    /// <summary>Was or is being sent, and no answer is known: the CRM is read before it is sent again.</summary>
    Sending = 1,

    /// <summary>Stands in the CRM.</summary>
    Written = 2,

    /// <summary>Not written: somebody changed the field in the CRM; a person decides.</summary>
    Conflict = 3,

    /// <summary>Not written: what stood in the CRM stays, by rule or by a person's decision.</summary>
    Kept = 4,

    /// <summary>The CRM refuses it for good.</summary>
    Refused = 5,

    /// <summary>To be taken back.</summary>
    Undoing = 6,

    /// <summary>Taken back: what stood there before stands there again.</summary>
    Undone = 7,

    /// <summary>A newer write of the same thing took its place before it was sent.</summary>
    Superseded = 8,
}

/// <summary>
/// One thing to be written to a CRM: a line of the outbox until it is delivered, and of the ledger ever after. It is stored in the
/// transaction that made the scorecard or moved the deal. Writes of a review are delivered with it; one of a deal is taken by itself.
/// </summary>
public sealed class CrmWrite
{
    private CrmWrite()
    {
    }

    /// <summary>Makes a write that waits.</summary>
    public CrmWrite(CrmWriteOrder order, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(order);
        Id = Guid.CreateVersion7();
        ReviewId = order.ReviewId;
        ConnectionId = order.ConnectionId;
        CallId = order.CallId;
        ExternalCallId = order.ExternalCallId;
        Kind = order.Kind;
        TargetKind = order.Target.Kind;
        TargetId = order.Target.Id;
        Field = order.Field;
        Value = order.Value;
        BaseValue = order.BaseValue;
        IdempotencyKey = order.IdempotencyKey;
        Revision = order.Revision;
        Quote = order.Quote;
        QuoteSeq = order.QuoteSeq;
        Rubric = order.Rubric;
        RubricVersion = order.RubricVersion;
        ApproverId = order.Approver;
        CreatedAt = at;
        ChangedAt = at;
    }

    /// <summary>A stage that a person gave a deal, to be written at once.</summary>
    public static CrmWrite Of(DealStageOrder order, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(order);
        var id = Guid.CreateVersion7();
        return new CrmWrite
        {
            Id = id,
            ConnectionId = order.Connection,
            DealId = order.Deal,
            DealMoveId = order.Move,
            Kind = CrmWriteKind.Field,
            TargetKind = CrmObjectKind.Deal,
            TargetId = order.ExternalId,
            Field = order.Field,
            Value = order.Stage,
            BaseValue = order.Seen,
            IdempotencyKey = $"deal:{id}",
            Revision = order.Revision,
            ApproverId = order.By,
            CreatedAt = at,
            ChangedAt = at,
            DueAt = at,
        };
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The review that made it; null for a deal's.</summary>
    public ReviewId? ReviewId { get; private set; }

    /// <summary>The connection.</summary>
    public ConnectionId ConnectionId { get; private set; }

    /// <summary>Our call; null for a deal's.</summary>
    public CallId? CallId { get; private set; }

    /// <summary>Our deal; null for a review's.</summary>
    public DealId? DealId { get; private set; }

    /// <summary>The move of the deal that it carries over.</summary>
    public Guid? DealMoveId { get; private set; }

    /// <summary>The CRM's call; empty for a deal's.</summary>
    public string ExternalCallId { get; private set; } = "";

    /// <summary>Note or field.</summary>
    public CrmWriteKind Kind { get; private set; }

    /// <summary>Kind of the object that is changed; for a note what it hangs on.</summary>
    public CrmObjectKind TargetKind { get; private set; }

    /// <summary>Id of that object; empty for a note that is not written yet.</summary>
    public string TargetId { get; private set; } = "";

    /// <summary>The field's name; null for a note.</summary>
    public string? Field { get; private set; }

    /// <summary>What is written: the field's value or the note's body; null empties the field.</summary>
    public string? Value { get; private set; }

    /// <summary>What stood in the CRM when the review read it; a change since is a conflict.</summary>
    public string? BaseValue { get; private set; }

    /// <summary>What stood there right before it was written; set before it is sent, so that a second try does not take our own value for it.</summary>
    public string? PriorValue { get; private set; }

    /// <summary>True once <see cref="PriorValue"/> was read.</summary>
    public bool PriorKnown { get; private set; }

    /// <summary>What stands there instead, in a conflict.</summary>
    public string? TheirValue { get; private set; }

    /// <summary>Unique: the same thing is never ordered twice.</summary>
    public string IdempotencyKey { get; private set; } = "";

    /// <summary>0 for the first, one more for each change of the score since.</summary>
    public int Revision { get; private set; }

    /// <summary>The words of the call it rests on.</summary>
    public string? Quote { get; private set; }

    /// <summary>The line of the quote.</summary>
    public int? QuoteSeq { get; private set; }

    /// <summary>Key of the rubric; null where no judgement is in it.</summary>
    public string? Rubric { get; private set; }

    /// <summary>The rubric's version.</summary>
    public int? RubricVersion { get; private set; }

    /// <summary>Who approved it or decided a conflict; null: the rule did.</summary>
    public UserId? ApproverId { get; private set; }

    /// <summary>Where it stands.</summary>
    public CrmWriteState State { get; private set; }

    /// <summary>The CRM's id of the note.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>How often it was sent.</summary>
    public int Attempts { get; private set; }

    /// <summary>Why it was refused or not written, in words.</summary>
    public string? Problem { get; private set; }

    /// <summary>When it was ordered.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset? WrittenAt { get; private set; }

    /// <summary>Who took it back.</summary>
    public UserId? UndoneBy { get; private set; }

    /// <summary>When a write that no review delivers is to be tried; null where there is nothing to do.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Who has it: whoever read it before somebody took it changes it no more.</summary>
    public Guid? Lease { get; private set; }

    /// <summary>Until when they have it.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>True where it may still be called off: nobody has it, and nothing was sent.</summary>
    public bool CanCallOff(DateTimeOffset now) => State == CrmWriteState.Pending && Attempts == 0 && !(LeaseUntil > now);

    /// <summary>What will stand in the CRM's field once it is settled as it stands.</summary>
    public string? Outcome => State is CrmWriteState.Undoing or CrmWriteState.Undone ? PriorValue : Value;

    /// <summary>True while the worker has something to do with it.</summary>
    public bool IsOpen => State is CrmWriteState.Pending or CrmWriteState.Sending or CrmWriteState.Undoing;

    /// <summary>True where it may be taken back.</summary>
    public bool CanUndo => State == CrmWriteState.Written;

    /// <summary>Notes what stands in the CRM before the first sending, and that it is sent now.</summary>
    public void Send(string? prior, DateTimeOffset at)
    {
        if (!PriorKnown)
        {
            (PriorValue, PriorKnown) = (prior, true);
        }

        Attempts++;
        Become(CrmWriteState.Sending, at);
    }

    /// <summary>It stands in the CRM.</summary>
    public void Done(string? externalId, DateTimeOffset at)
    {
        ExternalId = externalId ?? ExternalId;
        Problem = null;
        WrittenAt ??= at;
        Become(CrmWriteState.Written, at);
    }

    /// <summary>Somebody changed the field meanwhile.</summary>
    public void Conflicted(string? theirs, CrmWriteState outcome, DateTimeOffset at)
    {
        TheirValue = theirs;
        Become(outcome, at);
    }

    /// <summary>The CRM refuses it.</summary>
    public void Refuse(string problem, DateTimeOffset at)
    {
        Problem = problem;
        Become(CrmWriteState.Refused, at);
    }

    /// <summary>It is sent again after the CRM refused it: whoever asks for that has mended the cause.</summary>
    public void Retry(DateTimeOffset at)
    {
        Problem = null;
        Become(UndoneBy is null ? CrmWriteState.Pending : CrmWriteState.Undoing, at);
    }

    /// <summary>A person decides a conflict: ours is written over what they saw, or theirs stays.</summary>
    public void Decide(UserId by, bool writeOurs, DateTimeOffset at)
    {
        ApproverId = by;
        BaseValue = TheirValue;
        PriorKnown = false;
        Become(writeOurs ? CrmWriteState.Pending : CrmWriteState.Kept, at);
    }

    /// <summary>Asks for it to be taken back.</summary>
    public void AskUndo(UserId by, DateTimeOffset at)
    {
        UndoneBy = by;
        DueAt = DealId is null ? null : at;
        Become(CrmWriteState.Undoing, at);
    }

    /// <summary>It is taken back, or there is nothing left to take back.</summary>
    public void Undone(string? problem, DateTimeOffset at)
    {
        Problem = problem;
        Become(CrmWriteState.Undone, at);
    }

    /// <summary>It was to be taken back, but somebody changed it in the CRM since: theirs stays.</summary>
    public void UndoRefused(string? theirs, DateTimeOffset at)
    {
        TheirValue = theirs;
        Problem = "Not taken back: somebody changed it in the CRM after us, and that stays as it is";
        Become(CrmWriteState.Kept, at);
    }

    /// <summary>A newer one takes its place, or it is called off.</summary>
    public void Supersede(DateTimeOffset at)
    {
        DueAt = null;
        Become(CrmWriteState.Superseded, at);
    }

    /// <summary>A conflict was decided for ours: the deal moved once more, and this carries that over.</summary>
    public void Carry(Guid move, DateTimeOffset at) => (DealMoveId, DueAt) = (move, at);

    /// <summary>Gives it back: to be tried again then, or settled where null.</summary>
    public void Rest(DateTimeOffset? due) => (DueAt, LeaseUntil) = (due, null);

    private void Become(CrmWriteState state, DateTimeOffset at) => (State, ChangedAt) = (state, at);
}

/// <summary>What is to be written, why, and by whose leave.</summary>
public sealed record CrmWriteOrder
{
    /// <inheritdoc cref="CrmWrite.ReviewId" />
    public required ReviewId ReviewId { get; init; }

    /// <inheritdoc cref="CrmWrite.ConnectionId" />
    public required ConnectionId ConnectionId { get; init; }

    /// <inheritdoc cref="CrmWrite.CallId" />
    public required CallId CallId { get; init; }

    /// <inheritdoc cref="CrmWrite.ExternalCallId" />
    public required string ExternalCallId { get; init; }

    /// <inheritdoc cref="CrmWrite.Kind" />
    public required CrmWriteKind Kind { get; init; }

    /// <summary>The object.</summary>
    public required CrmObject Target { get; init; }

    /// <inheritdoc cref="CrmWrite.Field" />
    public string? Field { get; init; }

    /// <inheritdoc cref="CrmWrite.Value" />
    public string? Value { get; init; }

    /// <inheritdoc cref="CrmWrite.BaseValue" />
    public string? BaseValue { get; init; }

    /// <inheritdoc cref="CrmWrite.IdempotencyKey" />
    public required string IdempotencyKey { get; init; }

    /// <inheritdoc cref="CrmWrite.Revision" />
    public int Revision { get; init; }

    /// <inheritdoc cref="CrmWrite.Quote" />
    public string? Quote { get; init; }

    /// <inheritdoc cref="CrmWrite.QuoteSeq" />
    public int? QuoteSeq { get; init; }

    /// <inheritdoc cref="CrmWrite.Rubric" />
    public string? Rubric { get; init; }

    /// <inheritdoc cref="CrmWrite.RubricVersion" />
    public int? RubricVersion { get; init; }

    /// <summary>Who approved it.</summary>
    public UserId? Approver { get; init; }
}
