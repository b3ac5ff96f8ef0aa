using RevOps.Domain.Analytics.Team;
using RevOps.Domain.Governance;

namespace RevOps.Infrastructure.Analytics.Team;

/// <summary>A rep's figures of one kind in one month, added up: a year of a large team is a few thousand of these and half a million figures.</summary>
internal sealed class CallFigureMonth : IRepFigure
{
    /// <summary>What is added up here; mentions, which are told by segment and with what followed, are in <see cref="CallMentionMonth"/>.</summary>
    public static readonly CallFigureKind[] Kinds = [CallFigureKind.Call, CallFigureKind.Score, CallFigureKind.Criterion, CallFigureKind.Metric];

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its first day.</summary>
    public required DateOnly Month { get; init; }

    public UserId? RepId { get; init; }

    public TeamId? TeamId { get; init; }

    public required CallFigureKind Kind { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    public double Weight { get; init; }

    public int Count { get; init; }

    public double Sum { get; init; }

    public double Squares { get; init; }
}

/// <summary>
/// How often a thing came up in a team's calls of a segment in one month, and how many of these calls were followed by progress. Not by rep: of
/// one rep there would be as many sums as figures.
/// </summary>
internal sealed class CallMentionMonth
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its first day.</summary>
    public required DateOnly Month { get; init; }

    public TeamId? TeamId { get; init; }

    public string? Segment { get; init; }

    public required CallFigureKind Kind { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>Calls.</summary>
    public int Count { get; init; }

    /// <summary>Of these: about a deal, and old enough to tell.</summary>
    public int Told { get; init; }

    /// <summary>Of those: followed by progress.</summary>
    public int Moved { get; init; }
}

/// <summary>
/// Whether a month's sums hold: whoever changes figures of the month counts <see cref="Changes"/> up in the same transaction, and the sums hold where
/// they were taken at that count. Of all other months the figures themselves are read.
/// </summary>
internal sealed class CallMonth
{
    /// <summary>Its first day.</summary>
    public required DateOnly Month { get; init; }

    public int Changes { get; set; }

    /// <summary>The count of changes that the sums are of; -1 before they were taken.</summary>
    public int Summed { get; set; } = -1;

    /// <summary>Calls in the sums, by which rows that went along with a deleted call are noticed.</summary>
    public int Calls { get; set; }

    public static DateOnly Of(DateOnly day) => new(day.Year, day.Month, 1);
}
