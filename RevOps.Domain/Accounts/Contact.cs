using RevOps.Domain.Crm;

namespace RevOps.Domain.Accounts;

/// <summary>A person at an account.</summary>
public sealed class Contact : SourcedRecord
{
    private Contact()
    {
    }

    /// <summary>Makes a contact.</summary>
    public Contact(AccountId? accountId, string name, string? title, string? email)
    {
        Id = ContactId.New();
        AccountId = accountId;
        Name = name;
        Title = title;
        Email = email?.ToLowerInvariant();
    }

    /// <summary>Its id.</summary>
    public ContactId Id { get; private set; }

    /// <summary>The account they work for; null where it is not known, or not yet.</summary>
    public AccountId? AccountId { get; internal set; }

    /// <summary>The account as the source names it.</summary>
    public string? AccountKey { get; internal set; }

    /// <summary>Full name.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>Job title; null where unknown.</summary>
    public string? Title { get; internal set; }

    /// <summary>Department; null where unknown.</summary>
    public string? Department { get; internal set; }

    /// <summary>E-mail address, lower case; null where unknown.</summary>
    public string? Email { get; internal set; }

    /// <summary>Telephone; null where unknown.</summary>
    public string? Phone { get; internal set; }

    /// <summary>Part in buying, such as <c>Economic buyer</c>; null where unknown.</summary>
    public string? Role { get; internal set; }

    /// <summary>When the source made it; null where unknown.</summary>
    public DateTimeOffset? CreatedAt { get; internal set; }
}
