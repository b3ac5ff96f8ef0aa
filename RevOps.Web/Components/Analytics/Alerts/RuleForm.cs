using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Governance;

namespace RevOps.Web.Components.Analytics.Alerts;

/// <summary>A rule while it is edited.</summary>
public sealed class RuleForm(RevenueAlertRule rule)
{
    private readonly Dictionary<string, double> _limits = RevenueAlertRules.Limits(rule.Kind).ToDictionary(x => x.Name, x => rule.Limit(x.Name));

    public RevenueAlertKind Kind => rule.Kind;

    public bool IsOn { get; set; } = rule.IsOn;

    public AlertSeverity Severity { get; set; } = rule.Severity;

    public AlertAudience Audience { get; private set; } = rule.Audience;

    public GovernanceError? Error { get; set; }

    public double this[string limit]
    {
        get => _limits[limit];
        set => _limits[limit] = value;
    }

    public void Tell(AlertAudience who, bool told) => Audience = told ? Audience | who : Audience & ~who;

    public RevenueAlertRule ToRule() => rule with { IsOn = IsOn, Severity = Severity, Audience = Audience, Limits = new Dictionary<string, double>(_limits) };
}
