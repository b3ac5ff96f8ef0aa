namespace RevOps.Web.Components.Shell;

/// <summary>The figures on the inbox button of this session. Whoever knows sets them; the button listens.</summary>
public sealed class FeedbackInbox
{
    /// <summary>Feedback that waits; null while nobody has said so.</summary>
    public int? Feedback { get; private set; }

    /// <summary>Alerts that wait; null while nobody has said so.</summary>
    public int? Alerts { get; private set; }

    /// <summary>What waits; null while nobody has said so.</summary>
    public int? Count => Feedback is null && Alerts is null ? null : (Feedback ?? 0) + (Alerts ?? 0);

    /// <summary>Raised on each change, on the thread of whoever changed it.</summary>
    public event Action? Changed;

    /// <summary>Sets the figure of feedback.</summary>
    public void Set(int? count)
    {
        if (Feedback != count)
        {
            Feedback = count;
            Changed?.Invoke();
        }
    }

    /// <summary>Sets both figures, and raises one change for both.</summary>
    public void Set(int feedback, int alerts)
    {
        if ((Feedback, Alerts) != (feedback, alerts))
        {
            (Feedback, Alerts) = (feedback, alerts);
            Changed?.Invoke();
        }
    }

    /// <summary>Sets the figure of alerts.</summary>
    public void SetAlerts(int? count)
    {
        if (Alerts != count)
        {
            Alerts = count;
            Changed?.Invoke();
        }
    }
}
