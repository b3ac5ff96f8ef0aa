using RevOps.Domain.Accounts;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;

namespace RevOps.Domain.Deals;

/// <summary>A note or an e-mail that somebody attached or a CRM keeps: text that counts as evidence, never as an instruction.</summary>
public sealed class AttachedNote : SourcedRecord, IOwned
{
    private AttachedNote()
    {
    }

    /// <summary>Attaches a text; by nobody where a CRM keeps it.</summary>
    public AttachedNote(bool isEmail, string title, string text, DateTimeOffset at, UserId? by, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        IsEmail = isEmail;
        Title = title;
        Text = text;
        At = at;
        CreatedBy = by;
        CreatedAt = now;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>True for an e-mail, false for a note.</summary>
    public bool IsEmail { get; private set; }

    /// <summary>Subject or title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What it says, without markup.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When it was written or sent.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who sent it: name or address; null where unknown.</summary>
    public string? From { get; internal set; }

    /// <summary>To whom; null where unknown.</summary>
    public string? To { get; internal set; }

    /// <summary>The e-mail's Message-ID: the same mail is not attached twice to one deal; null for notes.</summary>
    public string? MessageId { get; internal set; }

    /// <summary>Who spoke to whom.</summary>
    public ActivityDirection Direction { get; internal set; }

    /// <summary>The deal; null where it belongs to none.</summary>
    public DealId? DealId { get; internal set; }

    /// <summary>The account; null where it belongs to none.</summary>
    public AccountId? AccountId { get; internal set; }

    /// <summary>The person; null where it belongs to none.</summary>
    public ContactId? ContactId { get; internal set; }

    /// <summary>The lead; null where it belongs to none.</summary>
    public LeadId? LeadId { get; internal set; }

    /// <inheritdoc />
    public UserId? OwnerId { get; internal set; }

    /// <inheritdoc />
    public string? OwnerKey { get; internal set; }

    /// <inheritdoc />
    public TeamId? TeamId { get; internal set; }

    /// <summary>The CRM's object that it is. One that hangs on several deals is a row for each; null where somebody attached it.</summary>
    public string? ObjectKey { get; internal set; }

    /// <summary>Who attached it; null where a CRM keeps it.</summary>
    public UserId? CreatedBy { get; private set; }

    /// <summary>When it was attached.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Says what it belongs to; it is seen by those who see that.</summary>
    public void BelongsTo(Deal deal)
    {
        ArgumentNullException.ThrowIfNull(deal);
        (DealId, AccountId, OwnerId, OwnerKey, TeamId) = (deal.Id, deal.AccountId, deal.OwnerId, deal.OwnerKey, deal.TeamId);
    }

    /// <summary>Takes over what it says now.</summary>
    public void Says(string title, string text, DateTimeOffset at) => (Title, Text, At) = (title, text, at);

    /// <summary>Says who wrote to whom.</summary>
    public void Between(string? from, string? to, string? messageId, ActivityDirection direction) =>
        (From, To, MessageId, Direction) = (from, to, messageId, direction);
}
