using RevOps.Domain.Leads.Icp.Profiles;

namespace RevOps.Domain.Leads.Icp.Scoring;

/// <summary>How well a lead fits, apart from how much it engages.</summary>
public enum FitBand
{
    /// <summary>Nothing that the profile asks for is known.</summary>
    Unknown,

    /// <summary>An exclusion holds.</summary>
    Excluded,

    /// <summary>Poor fit.</summary>
    D,

    /// <summary>Partial fit.</summary>
    C,

    /// <summary>Good fit.</summary>
    B,

    /// <summary>The ideal customer.</summary>
    A,
}

/// <summary>One criterion of a score.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Answer">Met, not met or unknown.</param>
/// <param name="Evidence">The value of the field that shows it; null where unknown.</param>
/// <param name="Points">Its part of the score.</param>
public sealed record CriterionResult(IcpCriterion Criterion, FactAnswer Answer, string? Evidence, double Points);

/// <summary>An exclusion of a score.</summary>
/// <param name="Exclusion">The exclusion.</param>
/// <param name="Answer">Met excludes; unknown does not.</param>
/// <param name="Evidence">The value that shows it.</param>
public sealed record ExclusionResult(IcpExclusion Exclusion, FactAnswer Answer, string? Evidence);

/// <summary>How a lead fits a profile.</summary>
/// <param name="Score">Weight of the criteria met ÷ weight of those known, of 100; the points sum to it. Null where nothing is known.</param>
/// <param name="Band">The band.</param>
/// <param name="Coverage">Share of the weight that is known.</param>
/// <param name="Least">The score if every unknown turned out not met.</param>
/// <param name="Most">The score if every unknown turned out met.</param>
/// <param name="Criteria">Criterion by criterion, the weightiest first.</param>
/// <param name="Exclusions">Every exclusion.</param>
/// <param name="Reason">Why it is in this band where the score alone does not say; null else.</param>
public sealed record LeadFit(
    double? Score, FitBand Band, double Coverage, double Least, double Most, IReadOnlyList<CriterionResult> Criteria, IReadOnlyList<ExclusionResult> Exclusions, string? Reason);
