using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews.NextSteps;

/// <summary>The agreed next step of a call in a person's words. It goes to the CRM instead of the one that was found in the transcript.</summary>
public sealed class WordedStep
{
    private WordedStep()
    {
    }

    /// <summary>Words it.</summary>
    public WordedStep(CallId call, string text, DateOnly? due, UserId by, DateTimeOffset at)
    {
        CallId = call;
        Text = text;
        Due = due;
        ById = by;
        At = at;
    }

    /// <summary>The call; it has one at most.</summary>
    public CallId CallId { get; private set; }

    /// <summary>The words; empty where nothing was agreed, and the CRM is to hold nothing of this call.</summary>
    public string Text { get; private set; } = "";

    /// <summary>For which day; null: none.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>Who worded it.</summary>
    public UserId ById { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
