using System.Globalization;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Alerts;

/// <summary>Admins say what people are told of.</summary>
public sealed class EditRevenueRules(IRevenueAlertStore store, TimeProvider time)
{
    private const AlertAudience Everybody = AlertAudience.Owner | AlertAudience.Managers | AlertAudience.Analysts;

    /// <summary>Puts a rule in force. Null where it is.</summary>
    public async Task<GovernanceError?> RunAsync(Viewer viewer, RevenueAlertRule rule, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(rule);
        if (!viewer.Administers)
        {
            return GovernanceError.NotAdmin;
        }

        if (Refuse(rule) is { } refused)
        {
            return refused;
        }

        var limits = RevenueAlertRules.Limits(rule.Kind);
        var kept = rule with { Limits = limits.ToDictionary(x => x.Name, x => rule.Limit(x.Name)) };
        var words = $"{(rule.IsOn ? "on" : "off")}, {rule.Severity}, {rule.Audience}, {string.Join(", ", kept.Limits.Select(x => string.Create(CultureInfo.InvariantCulture, $"{x.Key} {x.Value}")))}";
        await store.SaveAsync(kept, AuditEntry.By(viewer, time, "alerts.rule-changed", $"alert-rule:{rule.Kind}", words), cancellationToken);
        return null;
    }

    private static GovernanceError? Refuse(RevenueAlertRule rule)
    {
        if (rule.IsOn && (rule.Audience & Everybody) == AlertAudience.None)
        {
            return new(GovernanceErrorKind.Invalid, "Nobody would be told", "Choose who is told, or switch the rule off");
        }

        var wrong = RevenueAlertRules.Limits(rule.Kind).FirstOrDefault(x => rule.Limit(x.Name) is var value && !(value >= x.Least && value <= x.Most));
        return wrong is null ? null : new(
            GovernanceErrorKind.Invalid, string.Create(CultureInfo.InvariantCulture, $"\"{wrong.Label}\" is {wrong.Least} to {wrong.Most} {wrong.Unit}"), "Write a number within that", wrong.Name);
    }
}
