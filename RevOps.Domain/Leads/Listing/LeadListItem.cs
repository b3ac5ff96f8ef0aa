using RevOps.Domain.Governance;
using RevOps.Domain.Leads.Icp.Scoring;

namespace RevOps.Domain.Leads.Listing;

/// <summary>A row of the list.</summary>
public sealed record LeadListItem
{
    /// <summary>The lead.</summary>
    public required LeadId Id { get; init; }

    /// <summary>The person's name.</summary>
    public required string Name { get; init; }

    /// <summary>Job title; null where unknown.</summary>
    public string? Title { get; init; }

    /// <summary>The company; null where unknown.</summary>
    public string? Company { get; init; }

    /// <summary>E-mail address; null where unknown.</summary>
    public string? Email { get; init; }

    /// <summary>What became of it.</summary>
    public required LeadState State { get; init; }

    /// <summary>Status as the source writes it; null where unknown.</summary>
    public string? Status { get; init; }

    /// <summary>Where it came from; null where unknown.</summary>
    public string? Source { get; init; }

    /// <summary>Score of 100; null where it has none.</summary>
    public double? Score { get; init; }

    /// <summary>Band; null where it was not scored yet.</summary>
    public FitBand? Band { get; init; }

    /// <summary>Version of the profile that it was scored by.</summary>
    public int? ProfileVersion { get; init; }

    /// <summary>0..1: the chance that it converts; null for a decided lead, and until it was reckoned.</summary>
    public double? Chance { get; init; }

    /// <summary>False where the chance is its source's base rate.</summary>
    public bool ChanceIsLearnt { get; init; }

    /// <summary>What moves the chance most, in a sentence.</summary>
    public string? ChanceReason { get; init; }

    /// <summary>The owner, where they are a user.</summary>
    public UserId? OwnerId { get; init; }

    /// <summary>The owner's name; null where it has none.</summary>
    public string? OwnerName { get; init; }

    /// <summary>When it came in.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last touched; null where unknown.</summary>
    public DateTimeOffset? LastActivityAt { get; init; }
}

/// <summary>A page of the list.</summary>
/// <param name="Items">Its rows.</param>
/// <param name="Total">Rows of the whole filter.</param>
public sealed record LeadListPage(IReadOnlyList<LeadListItem> Items, int Total);

/// <summary>What a viewer may filter by.</summary>
/// <param name="Statuses">Statuses that there are.</param>
/// <param name="Sources">Sources that there are.</param>
/// <param name="Owners">Owners who are users.</param>
public sealed record LeadChoices(IReadOnlyList<string> Statuses, IReadOnlyList<string> Sources, IReadOnlyList<LeadOwner> Owners);

/// <summary>An owner.</summary>
/// <param name="Id">The user.</param>
/// <param name="Name">Their name.</param>
public sealed record LeadOwner(UserId Id, string Name);
