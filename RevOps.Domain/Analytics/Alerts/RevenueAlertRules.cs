namespace RevOps.Domain.Analytics.Alerts;

/// <summary>The rules an organisation begins with, and what may be set of each.</summary>
public static class RevenueAlertRules
{
    /// <summary>Points of health beyond a band's edge that count as another band.</summary>
    public const string Margin = "margin";

    /// <summary>Share of the deal that must be known for a fall of its health to count.</summary>
    public const string Confidence = "confidence";

    /// <summary>Days.</summary>
    public const string Days = "days";

    /// <summary>Fall of the use.</summary>
    public const string Fall = "fall";

    /// <summary>Score of risk or fit.</summary>
    public const string Score = "score";

    /// <summary>Share of the quota.</summary>
    public const string Share = "share";

    private static readonly Dictionary<RevenueAlertKind, IReadOnlyList<AlertLimit>> All = new()
    {
        [RevenueAlertKind.DealTurned] =
        [
            new(Margin, "Health must pass a band's edge by", "points", 2, 0, 20),
            new(Confidence, "A fall counts where at least this much is known", "%", 40, 0, 100),
            new(Days, "A step back counts for", "days", 7, 1, 90),
        ],
        [RevenueAlertKind.UsageFell] =
        [
            new(Fall, "Use of four weeks is below a quarter ago by", "%", 25, 5, 95),
            new(Days, "And was reported within", "days", 14, 1, 90),
        ],
        [RevenueAlertKind.RenewalAtRisk] =
        [
            new(Days, "Renewal within", "days", 90, 7, 365),
            new(Score, "Churn score of at least", "of 100", 60, 10, 100),
        ],
        [RevenueAlertKind.LeadHot] =
        [
            new(Score, "Fit of at least", "of 100", 80, 10, 100),
            new(Days, "A lead that is new counts for", "days", 7, 1, 90),
        ],
        [RevenueAlertKind.ForecastGap] =
        [
            new(Share, "Weighted forecast is below this share of the quota", "%", 80, 10, 100),
            new(Days, "In the quarter's last", "days", 60, 1, 100),
        ],
    };

    /// <summary>The rules in force where nobody set others.</summary>
    public static IReadOnlyList<RevenueAlertRule> Usual { get; } =
    [
        new() { Kind = RevenueAlertKind.DealTurned, Severity = AlertSeverity.High },
        new() { Kind = RevenueAlertKind.UsageFell, Severity = AlertSeverity.Medium },
        new() { Kind = RevenueAlertKind.RenewalAtRisk, Severity = AlertSeverity.High },
        new() { Kind = RevenueAlertKind.LeadHot, Severity = AlertSeverity.Medium, Audience = AlertAudience.Owner },
        new() { Kind = RevenueAlertKind.ForecastGap, Severity = AlertSeverity.Medium },
    ];

    /// <summary>What may be set of a kind besides who is told and how much it presses.</summary>
    public static IReadOnlyList<AlertLimit> Limits(RevenueAlertKind kind) => All[kind];
}
