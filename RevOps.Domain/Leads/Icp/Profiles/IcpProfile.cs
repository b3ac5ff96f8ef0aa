namespace RevOps.Domain.Leads.Icp.Profiles;

/// <summary>What a criterion speaks of.</summary>
public enum CriterionKind
{
    /// <summary>Industry, size, region, growth.</summary>
    Firmographics,

    /// <summary>What they run.</summary>
    Technology,

    /// <summary>Who the person is.</summary>
    Role,

    /// <summary>What they want.</summary>
    Need,
}

/// <summary>A criterion of the ideal customer.</summary>
/// <param name="Id">Key, stable over versions.</param>
/// <param name="Kind">What it speaks of.</param>
/// <param name="Label">Its name for a reader.</param>
/// <param name="Weight">Its weight against the others; more than 0.</param>
/// <param name="Test">When it is met.</param>
public sealed record IcpCriterion(string Id, CriterionKind Kind, string Label, double Weight, FactTest Test);

/// <summary>What makes a lead no customer, whatever its score.</summary>
/// <param name="Id">Key.</param>
/// <param name="Label">The reason for a reader.</param>
/// <param name="Test">When it holds.</param>
public sealed record IcpExclusion(string Id, string Label, FactTest Test);

/// <summary>What to lead with, where a lead fits the test. The first that fits is taken.</summary>
/// <param name="Test">When it fits.</param>
/// <param name="Value">The value to lead with, a clause that can follow "we help teams": "see pipeline risk before the forecast call".</param>
/// <param name="Question">A question about the lead's own situation.</param>
public sealed record ValueMessage(FactTest Test, string Value, string Question);

/// <summary>The ideal customer, as data. A published version never changes; a change is a new version.</summary>
public sealed record IcpProfile
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The criteria; their order means nothing.</summary>
    public required IReadOnlyList<IcpCriterion> Criteria { get; init; }

    /// <summary>What excludes.</summary>
    public IReadOnlyList<IcpExclusion> Exclusions { get; init; } = [];

    /// <summary>What to lead with.</summary>
    public IReadOnlyList<ValueMessage> Messages { get; init; } = [];

    /// <summary>Value to lead with where none of the messages fits.</summary>
    public required string GeneralValue { get; init; }

    /// <summary>Least score of band A.</summary>
    public double LeastA { get; init; } = 75;

    /// <summary>Least score of band B.</summary>
    public double LeastB { get; init; } = 50;

    /// <summary>Least score of band C; below is D.</summary>
    public double LeastC { get; init; } = 25;

    /// <summary>Share of the weight that must be known for band A: one met criterion of ten is no ideal customer.</summary>
    public double CoverageForA { get; init; } = 0.6;

    /// <summary>The same for band B.</summary>
    public double CoverageForB { get; init; } = 0.4;
}
