using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics;

/// <summary>What all pages of figures share: days, team and owner. Null parts do not restrict; what the viewer sees does always.</summary>
public sealed record AnalyticsFilter
{
    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Team.</summary>
    public TeamId? Team { get; init; }

    /// <summary>Owner or rep.</summary>
    public UserId? Owner { get; init; }
}
