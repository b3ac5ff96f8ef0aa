using RevOps.Domain.Accounts;
using RevOps.Domain.Crm;

namespace RevOps.Domain.Deals;

/// <summary>That a person has a part in a deal.</summary>
public sealed class DealContact : SourcedRecord
{
    private DealContact()
    {
    }

    /// <summary>Notes a part.</summary>
    public DealContact(DealId? dealId, ContactId? contactId, string? role)
    {
        Id = Guid.CreateVersion7();
        DealId = dealId;
        ContactId = contactId;
        Role = role;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The deal; null where the source names one that is not known yet.</summary>
    public DealId? DealId { get; internal set; }

    /// <summary>The deal as the source names it.</summary>
    public string? DealKey { get; internal set; }

    /// <summary>The person; null where the source names one that is not known yet.</summary>
    public ContactId? ContactId { get; internal set; }

    /// <summary>The person as the source names them.</summary>
    public string? ContactKey { get; internal set; }

    /// <summary>Their part, such as <c>Economic buyer</c>; null where unknown.</summary>
    public string? Role { get; internal set; }

    /// <summary>True for the first person to talk to.</summary>
    public bool IsPrimary { get; internal set; }
}
