using RevOps.Domain.Leads.Icp.Duplicates;
using RevOps.Domain.Leads.Icp.Outreach;
using RevOps.Domain.Leads.Icp.Scoring;
using RevOps.Domain.Leads.Listing;

namespace RevOps.Domain.Leads.Assessment;

/// <summary>Everything that a lead's page shows.</summary>
public sealed record LeadView
{
    /// <summary>The lead as it is stored.</summary>
    public required LeadRecord Record { get; init; }

    /// <summary>Version of the profile that it is judged by.</summary>
    public required int ProfileVersion { get; init; }

    /// <summary>How it fits, criterion by criterion.</summary>
    public required LeadFit Fit { get; init; }

    /// <summary>How engaged it is.</summary>
    public required Engagement Engagement { get; init; }

    /// <summary>Both together.</summary>
    public required LeadGrade Grade { get; init; }

    /// <summary>Budget, authority, need, timing.</summary>
    public required IReadOnlyList<BantItem> Bant { get; init; }

    /// <summary>How to approach it.</summary>
    public required EngagementStrategy Strategy { get; init; }

    /// <summary>The engine's draft of a first message.</summary>
    public required OutreachDraft Draft { get; init; }

    /// <summary>Leads that may be the same, the surest first.</summary>
    public required IReadOnlyList<DuplicateLead> Duplicates { get; init; }

    /// <summary>The viewer may put it aside and word its message.</summary>
    public required bool MayWork { get; init; }
}

/// <summary>A lead that may be the same.</summary>
/// <param name="Id">Which; null where the viewer does not see it.</param>
/// <param name="Name">The person and the company; null where the viewer does not see it.</param>
/// <param name="State">What became of it.</param>
/// <param name="Certainty">How sure.</param>
/// <param name="Reasons">What they share.</param>
public sealed record DuplicateLead(LeadId? Id, string? Name, LeadState State, DuplicateCertainty Certainty, IReadOnlyList<string> Reasons);
