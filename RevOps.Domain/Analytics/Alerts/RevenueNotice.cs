using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Alerts;

/// <summary>That a person is told of an alert: once, whoever finds it, and not before their quiet hours are over.</summary>
public sealed class RevenueNotice
{
    private RevenueNotice()
    {
    }

    /// <summary>Tells a person.</summary>
    public RevenueNotice(Guid alert, UserId person, DateTimeOffset at, DateTimeOffset showAt)
    {
        AlertId = alert;
        UserId = person;
        At = at;
        ShowAt = showAt;
    }

    /// <summary>The alert.</summary>
    public Guid AlertId { get; private set; }

    /// <summary>The person.</summary>
    public UserId UserId { get; private set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>From when it is shown: after quiet hours, or after it was put off.</summary>
    public DateTimeOffset ShowAt { get; private set; }

    /// <summary>When the person put it off; null where they did not.</summary>
    public DateTimeOffset? SnoozedAt { get; private set; }

    /// <summary>When the person took note; null: it waits.</summary>
    public DateTimeOffset? AcknowledgedAt { get; private set; }
}
