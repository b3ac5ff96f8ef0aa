using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews;

/// <summary>
/// A manager's own score for one criterion of one call. The machine's score stays beside it; the newest override counts.
/// </summary>
public sealed class CriterionOverride
{
    private CriterionOverride()
    {
    }

    /// <summary>Makes an override.</summary>
    public CriterionOverride(CallId callId, string criterionKey, int? machineScore, int score, string reason, UserId by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        CallId = callId;
        CriterionKey = criterionKey;
        MachineScore = machineScore;
        Score = score;
        Reason = reason;
        ByUserId = by;
        At = at;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The call.</summary>
    public CallId CallId { get; private set; }

    /// <summary>Key of the criterion.</summary>
    public string CriterionKey { get; private set; } = "";

    /// <summary>What the machine gave; null where it found no occasion.</summary>
    public int? MachineScore { get; private set; }

    /// <summary>What the manager gives, on the criterion's scale.</summary>
    public int Score { get; private set; }

    /// <summary>Why; shown to the rep.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The manager.</summary>
    public UserId ByUserId { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>Where a dispute stands.</summary>
public enum DisputeState
{
    /// <summary>Waits for the manager.</summary>
    Open = 0,

    /// <summary>The manager agreed and gave another score.</summary>
    Accepted = 1,

    /// <summary>The score stays, with the manager's reason.</summary>
    Declined = 2,

    /// <summary>The rep took it back.</summary>
    Withdrawn = 3,
}

/// <summary>A rep's objection to one criterion's score.</summary>
public sealed class Dispute
{
    private Dispute()
    {
    }

    /// <summary>Opens a dispute.</summary>
    public Dispute(CallId callId, string criterionKey, string reason, UserId by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        CallId = callId;
        CriterionKey = criterionKey;
        Reason = reason;
        ByUserId = by;
        At = at;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The call.</summary>
    public CallId CallId { get; private set; }

    /// <summary>Key of the criterion.</summary>
    public string CriterionKey { get; private set; } = "";

    /// <summary>What the rep says.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The rep.</summary>
    public UserId ByUserId { get; private set; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Where it stands.</summary>
    public DisputeState State { get; private set; }

    /// <summary>The manager's answer; null while open.</summary>
    public string? Resolution { get; private set; }

    /// <summary>The manager; null while open.</summary>
    public UserId? ResolvedBy { get; private set; }

    /// <summary>When it was resolved; null while open.</summary>
    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>Ends it.</summary>
    public void Resolve(DisputeState state, string? resolution, UserId by, DateTimeOffset at)
    {
        State = state;
        Resolution = resolution;
        ResolvedBy = by;
        ResolvedAt = at;
    }
}
