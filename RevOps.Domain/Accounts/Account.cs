using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Accounts;

/// <summary>A customer company.</summary>
public sealed class Account : SourcedRecord, IOwned
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
    public string Name { get; internal set; } = "";

    /// <summary>Its web domain, lower case; null where unknown.</summary>
    public string? Domain { get; internal set; }

    /// <summary>Its website as the source has it; null where unknown.</summary>
    public string? Website { get; internal set; }

    /// <summary>Commit, product-led or prospect; null where unknown.</summary>
    public string? Segment { get; internal set; }

    /// <summary>Line of business; null where unknown.</summary>
    public string? Industry { get; internal set; }

    /// <summary>Number of employees; null where unknown.</summary>
    public int? Employees { get; internal set; }

    /// <summary>Revenue a year, in <see cref="RevenueCurrency"/>; null where unknown.</summary>
    public decimal? AnnualRevenue { get; internal set; }

    /// <summary>ISO 4217; null where unknown.</summary>
    public string? RevenueCurrency { get; internal set; }

    /// <summary>Sales region; null where unknown.</summary>
    public string? Region { get; internal set; }

    /// <summary>Country as the source writes it; null where unknown.</summary>
    public string? Country { get; internal set; }

    /// <summary>City; null where unknown.</summary>
    public string? City { get; internal set; }

    /// <summary>Technologies in use, separated by semicolons; null where unknown.</summary>
    public string? Technologies { get; internal set; }

    /// <summary>Last funding, such as <c>Series B</c>; null where unknown.</summary>
    public string? Funding { get; internal set; }

    /// <summary>Stage of growth, such as <c>Scaling</c>; null where unknown.</summary>
    public string? GrowthStage { get; internal set; }

    /// <summary>Kind of relation as the source has it: customer, prospect, partner; null where unknown.</summary>
    public string? Type { get; internal set; }

    /// <summary>Telephone; null where unknown.</summary>
    public string? Phone { get; internal set; }

    /// <inheritdoc />
    public UserId? OwnerId { get; internal set; }

    /// <inheritdoc />
    public string? OwnerKey { get; internal set; }

    /// <inheritdoc />
    public TeamId? TeamId { get; internal set; }

    /// <summary>When the source made it; null where unknown.</summary>
    public DateTimeOffset? CreatedAt { get; internal set; }

    /// <summary>When it left us as a customer; null while it has not, or where unknown.</summary>
    public DateTimeOffset? ChurnedAt { get; internal set; }

    /// <summary>Whether it left us; null where nobody says.</summary>
    public bool? Churned { get; internal set; }

    /// <summary>The import that last brought or changed usage; null where none did.</summary>
    public ImportId? UsageImport { get; internal set; }

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

    /// <summary>Leaves its domain to another account that had it first; the website stays.</summary>
    public void LeaveDomain() => Domain = null;

    /// <summary>Gives it to a rep.</summary>
    public void Give(UserId? owner, TeamId? team)
    {
        OwnerId = owner;
        TeamId = team;
    }
}
