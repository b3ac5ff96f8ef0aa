using RevOps.Domain.Governance;
using RevOps.Domain.Practice.Drills;

namespace RevOps.Domain.Practice.Sessions;

/// <summary>One drill: what a customer said, what somebody would answer, and what is to be said of it.</summary>
public sealed class DrillResult
{
    private DrillResult()
    {
    }

    /// <summary>Keeps one. The id is the page's: sent twice, it is one.</summary>
    public DrillResult(Guid id, UserId rep, string customerSays, string answer, DrillVerdict verdict, DateTimeOffset now)
    {
        Id = id;
        RepId = rep;
        CustomerSays = customerSays;
        Answer = answer;
        Verdict = verdict;
        At = now;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who drilled.</summary>
    public UserId RepId { get; private set; }

    /// <summary>The customer's words.</summary>
    public string CustomerSays { get; private set; } = "";

    /// <summary>The answer.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>What is to be said of it.</summary>
    public DrillVerdict Verdict { get; private set; } = null!;

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
