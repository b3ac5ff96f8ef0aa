using RevOps.Domain.Accounts;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Leads;

/// <summary>Somebody who may become a customer: a person, the company they work for, and what became of it.</summary>
public sealed class Lead : SourcedRecord, IOwned
{
    private Lead()
    {
    }

    /// <summary>Makes a lead.</summary>
    public Lead(string name, DateTimeOffset createdAt)
    {
        Id = LeadId.New();
        Name = name;
        CreatedAt = createdAt;
    }

    /// <summary>Its id.</summary>
    public LeadId Id { get; private set; }

    /// <summary>The person's full name, or what the source calls the lead.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>Job title; null where unknown.</summary>
    public string? Title { get; internal set; }

    /// <summary>E-mail address, lower case; null where unknown.</summary>
    public string? Email { get; internal set; }

    /// <summary>Telephone; null where unknown.</summary>
    public string? Phone { get; internal set; }

    /// <summary>The company's name; null where unknown.</summary>
    public string? Company { get; internal set; }

    /// <summary>The company's website; null where unknown.</summary>
    public string? Website { get; internal set; }

    /// <summary>Line of business; null where unknown.</summary>
    public string? Industry { get; internal set; }

    /// <summary>Number of employees; null where unknown.</summary>
    public int? Employees { get; internal set; }

    /// <summary>Revenue a year, in <see cref="RevenueCurrency"/>; null where unknown.</summary>
    public decimal? AnnualRevenue { get; internal set; }

    /// <summary>ISO 4217; null where unknown.</summary>
    public string? RevenueCurrency { get; internal set; }

    /// <summary>Technologies in use, separated by semicolons; null where unknown.</summary>
    public string? Technologies { get; internal set; }

    /// <summary>Sales region; null where unknown.</summary>
    public string? Region { get; internal set; }

    /// <summary>Country as the source writes it; null where unknown.</summary>
    public string? Country { get; internal set; }

    /// <summary>City; null where unknown.</summary>
    public string? City { get; internal set; }

    /// <summary>Where it came from, such as <c>Trade show</c>; null where unknown.</summary>
    public string? LeadSource { get; internal set; }

    /// <summary>Status as the source writes it; null where unknown.</summary>
    public string? Status { get; internal set; }

    /// <summary>Rating as the source writes it, such as <c>Hot</c>; null where unknown.</summary>
    public string? Rating { get; internal set; }

    /// <summary>What became of it.</summary>
    public LeadState State { get; internal set; }

    /// <summary>What it asked for or what is noted of it; untrusted text.</summary>
    public string? Description { get; internal set; }

    /// <summary>When it became a marketing qualified lead; null where it did not, or unknown.</summary>
    public DateTimeOffset? MqlAt { get; internal set; }

    /// <summary>When it came in; the time of the import where the source does not say.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>When it was converted; null also where it was and nobody says when.</summary>
    public DateTimeOffset? ConvertedAt { get; internal set; }

    /// <summary>When it was put aside.</summary>
    public DateTimeOffset? DisqualifiedAt { get; internal set; }

    /// <summary>Why it was put aside.</summary>
    public string? DisqualifiedReason { get; internal set; }

    /// <summary>The account it belongs to or became; null where there is none.</summary>
    public AccountId? AccountId { get; internal set; }

    /// <summary>That account as the source names it.</summary>
    public string? AccountKey { get; internal set; }

    /// <inheritdoc />
    public UserId? OwnerId { get; internal set; }

    /// <inheritdoc />
    public string? OwnerKey { get; internal set; }

    /// <inheritdoc />
    public TeamId? TeamId { get; internal set; }

    /// <summary>When it was last touched: a call, a mail, a visit; null where unknown.</summary>
    public DateTimeOffset? LastActivityAt { get; internal set; }

    /// <summary>What became of it as its CRM last said; null where no CRM did. A person's decision holds until the CRM says something else.</summary>
    public LeadState? SaidState { get; internal set; }

    /// <summary>Since when its CRM has it no more; null while it has. Such a lead is in no list and no figure.</summary>
    public DateTimeOffset? ArchivedAt { get; internal set; }

    /// <summary>Puts it aside with a reason.</summary>
    public void Disqualify(string reason, DateTimeOffset at)
    {
        State = LeadState.Disqualified;
        DisqualifiedReason = reason;
        DisqualifiedAt = at;
    }

    /// <summary>Takes it up again.</summary>
    public void Reopen()
    {
        State = LeadState.Open;
        DisqualifiedReason = null;
        DisqualifiedAt = null;
    }

    /// <summary>Notes that it was converted.</summary>
    public void Convert(AccountId? account, DateTimeOffset at)
    {
        State = LeadState.Converted;
        AccountId = account ?? AccountId;
        ConvertedAt = at;
    }

    /// <summary>Gives it to a rep.</summary>
    public void Give(UserId? owner, TeamId? team)
    {
        OwnerId = owner;
        TeamId = team;
    }
}
