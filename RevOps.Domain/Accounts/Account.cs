namespace RevOps.Domain.Accounts;

/// <summary>A customer company.</summary>
public sealed class Account
{
    private Account()
    {
    }

    /// <summary>Makes an account.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="domain">Its web domain in lower case, unique where known: how e-mail addresses find it.</param>
    public Account(string name, string? domain)
    {
        Id = AccountId.New();
        Name = name;
        Domain = domain?.ToLowerInvariant();
    }

    /// <summary>Its id.</summary>
    public AccountId Id { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its web domain, lower case; null where unknown.</summary>
    public string? Domain { get; private set; }

    /// <summary>Commit, product-led or prospect; null where unknown.</summary>
    public string? Segment { get; private set; }

    /// <summary>Line of business; null where unknown.</summary>
    public string? Industry { get; private set; }

    /// <summary>Number of employees; null where unknown.</summary>
    public int? Employees { get; private set; }

    /// <summary>Sales region; null where unknown.</summary>
    public string? Region { get; private set; }

    /// <summary>Its people.</summary>
    public ICollection<Contact> Contacts { get; } = [];

    /// <summary>Sets what is known of the company.</summary>
    public void Describe(string? segment, string? industry, int? employees, string? region)
    {
        Segment = segment;
        Industry = industry;
        Employees = employees;
        Region = region;
    }
}

/// <summary>A person at an account.</summary>
public sealed class Contact
{
    private Contact()
    {
    }

    /// <summary>Makes a contact.</summary>
    public Contact(AccountId accountId, string name, string? title, string? email)
    {
        Id = Guid.CreateVersion7();
        AccountId = accountId;
        Name = name;
        Title = title;
        Email = email?.ToLowerInvariant();
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The account they work for.</summary>
    public AccountId AccountId { get; private set; }

    /// <summary>Full name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Job title; null where unknown.</summary>
    public string? Title { get; private set; }

    /// <summary>E-mail address, lower case; null where unknown.</summary>
    public string? Email { get; private set; }
}
