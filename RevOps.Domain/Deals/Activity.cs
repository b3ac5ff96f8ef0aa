using RevOps.Domain.Accounts;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;

namespace RevOps.Domain.Deals;

/// <summary>A call, meeting, e-mail or task that a CRM knows of.</summary>
public sealed class Activity : SourcedRecord, IOwned
{
    private Activity()
    {
    }

    /// <summary>Notes an activity.</summary>
    public Activity(ActivityKind kind, DateTimeOffset at, string subject)
    {
        Id = Guid.CreateVersion7(at);
        Kind = kind;
        At = at;
        Subject = subject;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>What it is.</summary>
    public ActivityKind Kind { get; internal set; }

    /// <summary>When it was, or is due.</summary>
    public DateTimeOffset At { get; internal set; }

    /// <summary>What it is about; untrusted text.</summary>
    public string Subject { get; internal set; } = "";

    /// <summary>What is noted of it; untrusted text.</summary>
    public string? Description { get; internal set; }

    /// <summary>Who spoke to whom.</summary>
    public ActivityDirection Direction { get; internal set; }

    /// <summary>False where it is still to do.</summary>
    public bool Done { get; internal set; } = true;

    /// <summary>The CRM's object that it is. One that hangs on several deals is a row for each; null where it came otherwise.</summary>
    public string? ObjectKey { get; internal set; }

    /// <summary>The deal; null where there is none, or not yet.</summary>
    public DealId? DealId { get; internal set; }

    /// <summary>The deal as the source names it.</summary>
    public string? DealKey { get; internal set; }

    /// <summary>The account; null where there is none, or not yet.</summary>
    public AccountId? AccountId { get; internal set; }

    /// <summary>The account as the source names it.</summary>
    public string? AccountKey { get; internal set; }

    /// <summary>The person; null where there is none, or not yet.</summary>
    public ContactId? ContactId { get; internal set; }

    /// <summary>The person as the source names them.</summary>
    public string? ContactKey { get; internal set; }

    /// <summary>The lead; null where there is none, or not yet.</summary>
    public LeadId? LeadId { get; internal set; }

    /// <summary>The lead as the source names it.</summary>
    public string? LeadKey { get; internal set; }

    /// <inheritdoc />
    public UserId? OwnerId { get; internal set; }

    /// <inheritdoc />
    public string? OwnerKey { get; internal set; }

    /// <inheritdoc />
    public TeamId? TeamId { get; internal set; }
}
