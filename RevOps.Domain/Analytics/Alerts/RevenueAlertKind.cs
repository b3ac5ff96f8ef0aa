namespace RevOps.Domain.Analytics.Alerts;

/// <summary>What people are told of without asking.</summary>
public enum RevenueAlertKind
{
    /// <summary>A deal's health fell, it has a new grave risk, or it went back a stage.</summary>
    DealTurned = 0,

    /// <summary>An account uses less than before.</summary>
    UsageFell = 1,

    /// <summary>A contract ends soon and its account may leave.</summary>
    RenewalAtRisk = 2,

    /// <summary>A lead became worth a call today.</summary>
    LeadHot = 3,

    /// <summary>The quarter's number will not be made as things stand.</summary>
    ForecastGap = 4,
}

/// <summary>How much it presses. A low one waits in the inbox; the others come up on whatever page somebody is.</summary>
public enum AlertSeverity
{
    /// <summary>Worth knowing.</summary>
    Low = 0,

    /// <summary>Needs a plan.</summary>
    Medium = 1,

    /// <summary>Needs a step now.</summary>
    High = 2,
}

/// <summary>Who is told.</summary>
[Flags]
public enum AlertAudience
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>The owner of what it is about.</summary>
    Owner = 1,

    /// <summary>The managers of the owner's team.</summary>
    Managers = 2,

    /// <summary>Analysts.</summary>
    Analysts = 4,
}
