using RevOps.Domain.Governance;

namespace RevOps.Domain.Leads.Scores;

/// <summary>
/// The scoring of all leads by one version of the profile. It walks them in the order of their ids and keeps the place it came to, so that
/// it goes on there after a restart; a lead that is scored twice has the same score.
/// </summary>
public sealed class ScoringRun
{
    private ScoringRun()
    {
    }

    /// <summary>Begins a run.</summary>
    public ScoringRun(int profileVersion, int total, UserId? byId, string by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        ProfileVersion = profileVersion;
        Total = total;
        StartedById = byId;
        StartedBy = by;
        StartedAt = at;
    }

    /// <summary>Its id, ordered by time.</summary>
    public Guid Id { get; private set; }

    /// <summary>Version of the profile.</summary>
    public int ProfileVersion { get; private set; }

    /// <summary>Leads at its start.</summary>
    public int Total { get; private set; }

    /// <summary>Leads scored so far.</summary>
    public int Done { get; private set; }

    /// <summary>The last lead scored; null before the first.</summary>
    public LeadId? Place { get; private set; }

    /// <summary>Who asked for it; null: the product, after a version was published or leads came in.</summary>
    public UserId? StartedById { get; private set; }

    /// <summary>Their name.</summary>
    public string StartedBy { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Until when a node works on it; others leave it alone.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>When it was done; null while it is not.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>0..1.</summary>
    public double Progress => EndedAt is not null || Total == 0 ? 1 : Math.Min(1, (double)Done / Total);

    /// <summary>Notes that leads up to one are scored.</summary>
    public void Reached(LeadId place, int more)
    {
        Place = place;
        Done += more;
        Total = Math.Max(Total, Done);
    }

    /// <summary>Notes that all are.</summary>
    public void End(DateTimeOffset at) => EndedAt = at;

    /// <summary>Notes until when a node works on it.</summary>
    public void Lease(DateTimeOffset? until) => LeasedUntil = until;
}
