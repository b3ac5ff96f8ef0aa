using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Deals.Assessment;
using RevOps.Web.Components.Calls.Detail;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Analytics.Alerts;

/// <summary>What alerts of deals, accounts, leads and forecasts are called, and where they lead.</summary>
internal static class RevenueAlertWords
{
    public static string Kind(RevenueAlertKind kind) => kind switch
    {
        RevenueAlertKind.DealTurned => "Deal turned",
        RevenueAlertKind.UsageFell => "Usage fell",
        RevenueAlertKind.RenewalAtRisk => "Renewal at risk",
        RevenueAlertKind.LeadHot => "Lead went hot",
        _ => "Forecast gap",
    };

    public static string Meaning(RevenueAlertKind kind) => kind switch
    {
        RevenueAlertKind.DealTurned => "An open deal's health fell into a worse band, it has a grave risk that it had not, or it went back a stage.",
        RevenueAlertKind.UsageFell => "An account uses clearly less than a quarter ago.",
        RevenueAlertKind.RenewalAtRisk => "A contract is to be renewed soon and the account's churn score is high.",
        RevenueAlertKind.LeadHot => "A lead's fit rose above the limit, or a new one came in above it.",
        _ => "Won and open deals by their stages' probabilities do not reach the quota of the quarter: a rep's own, a manager's teams'.",
    };

    public static IconName Icon(RevenueAlertKind kind) => kind switch
    {
        RevenueAlertKind.DealTurned => IconName.Deal,
        RevenueAlertKind.UsageFell => IconName.ArrowDown,
        RevenueAlertKind.RenewalAtRisk => IconName.Calendar,
        RevenueAlertKind.LeadHot => IconName.Person,
        _ => IconName.Chart,
    };

    public static string Severity(AlertSeverity severity) => severity switch { AlertSeverity.High => "High", AlertSeverity.Medium => "Medium", _ => "Low" };

    public static Tone Tone(AlertSeverity severity) => severity switch { AlertSeverity.High => Shared.Tone.Negative, AlertSeverity.Medium => Shared.Tone.Caution, _ => Shared.Tone.Neutral };

    public static string Href(RevenueAlertItem alert) => alert switch
    {
        { DealId: { } deal } => $"/deals/{deal}",
        { AccountId: { } account } => $"/accounts/{account}",
        { LeadId: { } lead } => $"/leads/{lead}",
        _ => "/analytics/forecast",
    };

    public static string Open(RevenueAlertItem alert) => alert switch
    {
        { DealId: not null } => "Open the deal",
        { AccountId: not null } => "Open the account",
        { LeadId: not null } => "Open the lead",
        _ => "Open the forecast",
    };

    /// <summary>Where a quote was said; null where it is no quote of a call.</summary>
    public static string? Said(AlertEvidence evidence) =>
        evidence.Source is { } source && DealSources.Call(source) is { } call ? "/" + new CallUrl(call, Line: evidence.Seq) : null;
}
