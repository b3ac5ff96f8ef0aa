using RevOps.Domain.Deals;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Pipeline;

/// <summary>The deals behind a figure. Null parts do not restrict.</summary>
public sealed record DealSlice
{
    /// <summary>Team.</summary>
    public TeamId? Team { get; init; }

    /// <summary>Owner.</summary>
    public UserId? Owner { get; init; }

    /// <summary>Where they stand.</summary>
    public DealState? State { get; init; }

    /// <summary>Stage.</summary>
    public DealStageId? Stage { get; init; }

    /// <summary>Expected to close, or closed, on this day or later.</summary>
    public DateOnly? ClosesFrom { get; init; }

    /// <summary>Expected to close, or closed, on this day or earlier.</summary>
    public DateOnly? ClosesTo { get; init; }

    /// <summary>Without a day to close.</summary>
    public bool Undated { get; init; }

    /// <summary>Made on this day or later.</summary>
    public DateOnly? CreatedFrom { get; init; }

    /// <summary>Made on this day or earlier.</summary>
    public DateOnly? CreatedTo { get; init; }

    /// <summary>What <see cref="Value"/> is a value of.</summary>
    public DealDimension? By { get; init; }

    /// <summary>The value; null with <see cref="By"/>: unknown.</summary>
    public string? Value { get; init; }
}

/// <summary>What deals are told apart by.</summary>
public enum DealDimension
{
    /// <summary>Number of the customer's employees, in bands.</summary>
    Size = 0,

    /// <summary>The customer's line of business.</summary>
    Industry = 1,

    /// <summary>Where the deal came from.</summary>
    Source = 2,

    /// <summary>The customer's sales region.</summary>
    Region = 3,

    /// <summary>Who owns it.</summary>
    Owner = 4,

    /// <summary>How long ago it was made, in bands.</summary>
    Age = 5,
}
