namespace RevOps.Domain.Deals.Risk;

/// <summary>The rules and parts an organisation begins with. Severities, limits and weights are proposals: none is validated by outcome.</summary>
public static class RiskRules
{
    /// <summary>All rules.</summary>
    public static IReadOnlyList<RiskRule> Defaults { get; } =
    [
        Rule(RiskKeys.NoActivity, RiskSeverity.High, 0.5, "Call the contact who spoke last and ask what changed.", ("days", 14)),
        Rule(RiskKeys.NoNextStep, RiskSeverity.Medium, 0.3, "Propose one next step with a day and a person."),
        Rule(RiskKeys.StageTooOld, RiskSeverity.Medium, 0.3, "Ask what has to happen for the next stage, or move it back.", ("times", 1)),
        Rule(RiskKeys.ClosingUncommitted, RiskSeverity.High, 0.5, "Ask for a yes in words, or move the close date.", ("days", 30)),
        Rule(RiskKeys.CloseDatePassed, RiskSeverity.High, 1, "Ask the customer what keeps it open, and agree on a new close date or close it as lost.", ("days", 1)),
        Rule(RiskKeys.LateStageUnlikely, RiskSeverity.Medium, 0.3, "Set the stage by what the customer did, not by what was sent.", ("probability", 50)),
        Rule(RiskKeys.CloseDatePushed, RiskSeverity.Medium, 0.3, "Plan backwards from the customer's own date.", ("times", 1)),
        Rule(RiskKeys.SingleThreaded, RiskSeverity.Medium, 0.4, "Ask the contact to bring a second person to the next call.", ("people", 2)),
        Rule(RiskKeys.BuyerUnmet, RiskSeverity.High, 0.4, "Ask the champion for an introduction to the economic buyer."),
        Rule(RiskKeys.ChampionSilent, RiskSeverity.Medium, 0.4, "Ring the champion, and find a second one.", ("days", 21)),
        Rule(RiskKeys.CompetitorNamed, RiskSeverity.Low, 0.3, "Ask what they like about the other and what will decide.", ("days", 90)),
        Rule(RiskKeys.DiscountPressure, RiskSeverity.Medium, 0.3, "Go back to the value in their own numbers before any price.", ("days", 60)),
        Rule(RiskKeys.PaperLate, RiskSeverity.High, 0.4, "Start legal and security now and ask how long the last ones took.", ("days", 45)),
    ];

    /// <summary>The parts of the health; their weights sum to 100. Without the points of timing a deal is never called good, whatever else is well.</summary>
    public static IReadOnlyList<HealthPart> Parts { get; } =
    [
        new("momentum", "Momentum", 24, [RiskKeys.NoActivity, RiskKeys.NoNextStep, RiskKeys.StageTooOld]),
        new("timing", "Timing", 26, [RiskKeys.ClosingUncommitted, RiskKeys.CloseDatePassed, RiskKeys.LateStageUnlikely, RiskKeys.CloseDatePushed]),
        new("people", "People", 18, [RiskKeys.SingleThreaded, RiskKeys.BuyerUnmet, RiskKeys.ChampionSilent]),
        new("terms", "Terms and rivals", 14, [RiskKeys.CompetitorNamed, RiskKeys.DiscountPressure, RiskKeys.PaperLate]),
        new(HealthPart.Qualification, "MEDDPICC", 18, []),
    ];

    private static RiskRule Rule(string key, RiskSeverity severity, double loss, string mitigation, params (string Name, double Value)[] limits) => new()
    {
        Key = key,
        Severity = severity,
        Loss = loss,
        Limits = limits.ToDictionary(x => x.Name, x => x.Value),
        Mitigation = mitigation,
    };
}
