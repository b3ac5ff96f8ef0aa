using RevOps.Domain.Accounts.Churn;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Accounts.Listing;

/// <summary>A row of the list.</summary>
public sealed record AccountListItem
{
    /// <summary>The account.</summary>
    public required AccountId Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Line of business; null where unknown.</summary>
    public string? Industry { get; init; }

    /// <summary>Sales region; null where unknown.</summary>
    public string? Region { get; init; }

    /// <summary>Segment by the rules, else as the source has it; null where neither says.</summary>
    public string? Segment { get; init; }

    /// <summary>Why it is in that segment.</summary>
    public string? SegmentReason { get; init; }

    /// <summary>Recurring revenue a year; null where none is known.</summary>
    public decimal? Arr { get; init; }

    /// <summary>Its currency.</summary>
    public string? Currency { get; init; }

    /// <summary>Use against the commitment; null without one.</summary>
    public double? Utilisation { get; init; }

    /// <summary>Risk that it leaves, 0..100; null where unknown.</summary>
    public double? ChurnScore { get; init; }

    /// <summary>The risk's band; null where it was not reckoned yet.</summary>
    public ChurnBand? ChurnBand { get; init; }

    /// <summary>The gravest sign.</summary>
    public string? ChurnReason { get; init; }

    /// <summary>Next renewal; null where unknown.</summary>
    public DateOnly? RenewsOn { get; init; }

    /// <summary>When it was last touched; null where unknown.</summary>
    public DateTimeOffset? LastActivityAt { get; init; }

    /// <summary>What speaks for selling more; null where nothing does.</summary>
    public string? ExpansionReason { get; init; }

    /// <summary>The owner's name; null where it has none.</summary>
    public string? OwnerName { get; init; }
}

/// <summary>A page of the list.</summary>
/// <param name="Items">Its rows.</param>
/// <param name="Total">Rows of the whole filter.</param>
public sealed record AccountListPage(IReadOnlyList<AccountListItem> Items, int Total);

/// <summary>What a viewer may filter by.</summary>
public sealed record AccountChoices(
    IReadOnlyList<string> Segments, IReadOnlyList<string> Regions, IReadOnlyList<string> Industries, IReadOnlyList<AccountOwner> Owners);

/// <summary>An owner.</summary>
/// <param name="Id">The user.</param>
/// <param name="Name">Their name.</param>
public sealed record AccountOwner(UserId Id, string Name);
