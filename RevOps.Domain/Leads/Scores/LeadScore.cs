using RevOps.Domain.Leads.Icp.Scoring;

namespace RevOps.Domain.Leads.Scores;

/// <summary>How a lead fitted a version of the profile when it was last scored: what lists sort and filter by. Its page reckons anew.</summary>
public sealed class LeadScore
{
    private LeadScore()
    {
    }

    /// <summary>Notes a score.</summary>
    public LeadScore(LeadId leadId, int profileVersion, LeadFit fit, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(fit);
        LeadId = leadId;
        ProfileVersion = profileVersion;
        Score = fit.Score;
        Band = fit.Band;
        Coverage = fit.Coverage;
        ScoredAt = at;
    }

    /// <summary>The lead.</summary>
    public LeadId LeadId { get; private set; }

    /// <summary>Version of the profile.</summary>
    public int ProfileVersion { get; private set; }

    /// <summary>0..100; null where nothing that the profile asks for is known.</summary>
    public double? Score { get; private set; }

    /// <summary>The band.</summary>
    public FitBand Band { get; private set; }

    /// <summary>0..1: share of the weight that is known.</summary>
    public double Coverage { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset ScoredAt { get; private set; }
}
