using RevOps.Domain.Governance;

namespace RevOps.Domain.Leads.Decisions;

/// <summary>What was decided.</summary>
public enum LeadDecisionKind
{
    /// <summary>Put aside.</summary>
    Disqualified = 0,

    /// <summary>Taken up again.</summary>
    Reopened = 1,
}

/// <summary>That somebody put a lead aside or took it up again: who, when and why. Never changed.</summary>
public sealed class LeadDecision
{
    /// <summary>Characters of a reason at most.</summary>
    public const int LongestReason = 500;

    private LeadDecision()
    {
    }

    /// <summary>Notes a decision.</summary>
    public LeadDecision(LeadId leadId, LeadDecisionKind kind, string? reason, Viewer by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        Id = Guid.CreateVersion7(at);
        LeadId = leadId;
        Kind = kind;
        Reason = reason;
        ById = by.UserId;
        By = by.Name;
        At = at;
    }

    /// <summary>Its id, ordered by time.</summary>
    public Guid Id { get; private set; }

    /// <summary>The lead.</summary>
    public LeadId LeadId { get; private set; }

    /// <summary>What was decided.</summary>
    public LeadDecisionKind Kind { get; private set; }

    /// <summary>Why; null where it was only taken up again.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who.</summary>
    public UserId ById { get; private set; }

    /// <summary>Their name at the time.</summary>
    public string By { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
