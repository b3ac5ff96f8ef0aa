using RevOps.Domain.Calls;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Domain.Crm;

/// <summary>
/// One thing to be written to a CRM: a line of the outbox until it is delivered, and of the ledger ever after. It is stored in the
/// transaction that made the scorecard or changed the deal. Writes of a review are delivered with it; one of a deal is taken by itself.
/// </summary>
public sealed partial class CrmWrite
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

    /// <summary>What a person changed on a deal, to be written at once.</summary>
    public static CrmWrite Of(DealWriteOrder order, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(order);
        var id = Guid.CreateVersion7();
        return new CrmWrite
        {
            Id = id,
            ConnectionId = order.Connection,
            DealId = order.Deal,
            DealPart = order.Part,
            DealChangeId = order.Change,
            Kind = CrmWriteKind.Field,
            TargetKind = CrmObjectKind.Deal,
            TargetId = order.ExternalId,
            Field = order.Field,
            Value = order.Value,
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

    /// <summary>What of the deal is written; says nothing of a review's.</summary>
    public CrmDealPart DealPart { get; private set; }

    /// <summary>The move or the edit of the deal that it carries over.</summary>
    public Guid? DealChangeId { get; private set; }

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
}
