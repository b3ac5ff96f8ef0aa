using System.Globalization;
using RevOps.Domain.Accounts.Churn;

namespace RevOps.Domain.Analytics.Alerts.Judging;

/// <summary>An account's figures as they are now.</summary>
public sealed record AccountLook
{
    /// <summary>The organisation's day.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>It left us.</summary>
    public bool Churned { get; init; }

    /// <summary>Use over four weeks against a quarter ago; null where not known.</summary>
    public double? UsageChange { get; init; }

    /// <summary>Last day with use reported.</summary>
    public DateOnly? UsageUntil { get; init; }

    /// <summary>Next renewal.</summary>
    public DateOnly? RenewsOn { get; init; }

    /// <summary>0..100.</summary>
    public double? ChurnScore { get; init; }

    /// <summary>How much there is to fear.</summary>
    public ChurnBand ChurnBand { get; init; }

    /// <summary>The gravest sign in words.</summary>
    public string? ChurnReason { get; init; }

    /// <summary>Recurring revenue a year.</summary>
    public decimal? Arr { get; init; }

    /// <summary>Its currency.</summary>
    public string? Currency { get; init; }
}

/// <summary>Says whether an account's use fell or its renewal is at risk. Pure. What began ends only once it is clearly over, so that a figure on the limit is told once.</summary>
public static class JudgeAccount
{
    private const string UsageCause = "usage";
    private const string RenewalCause = "renewal:";

    /// <summary>A fall is over at four fifths of the limit.</summary>
    private const double Recovered = 0.8;

    /// <summary>A risk is over ten points below the limit.</summary>
    private const double Safer = 10;

    /// <summary>A renewal that nobody notes as done is given up after so many days.</summary>
    private const int OverdueDays = 30;

    /// <summary>Whether the use fell.</summary>
    public static AlertDecision Usage(RevenueAlertRule rule, AccountLook now, IReadOnlyCollection<string> open)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(now);
        var limit = rule.Limit(RevenueAlertRules.Fall) / 100;
        var fell = -now.UsageChange;
        var isRecent = now.UsageUntil is { } until && now.Today.DayNumber - until.DayNumber <= rule.Limit(RevenueAlertRules.Days);
        return Holding.Against(
            open, _ => !now.Churned && fell >= limit * Recovered,
            !now.Churned && isRecent && fell >= limit ? Fallen(now, fell.Value) : null);
    }

    /// <summary>Whether a renewal is at risk.</summary>
    public static AlertDecision Renewal(RevenueAlertRule rule, AccountLook now, IReadOnlyCollection<string> open)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(now);
        var days = now.RenewsOn?.DayNumber - now.Today.DayNumber;
        var score = rule.Limit(RevenueAlertRules.Score);
        var cause = RenewalCause + now.RenewsOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Holding.Against(
            open, x => x == cause && !now.Churned && days >= -OverdueDays && now.ChurnScore >= score - Safer,
            !now.Churned && days >= 0 && days <= rule.Limit(RevenueAlertRules.Days) && now.ChurnScore >= score ? AtRisk(now, cause, days.Value) : null);
    }

    private static AlertFinding Fallen(AccountLook now, double fell) => new(
        UsageCause, string.Create(CultureInfo.InvariantCulture, $"Usage fell by {fell * 100:0} %"), "Ask the people who use it what changed: the work, the people, or the product.",
        [
            new(string.Create(CultureInfo.InvariantCulture, $"Use a day over the four weeks to {now.UsageUntil:d MMM yyyy} is {fell * 100:0} % below a quarter before")),
            .. Value(now),
        ]);

    private static AlertFinding AtRisk(AccountLook now, string cause, int days) => new(
        cause, string.Create(CultureInfo.InvariantCulture, $"Renewal in {days} days, churn risk {now.ChurnBand.ToString().ToLowerInvariant()}"),
        "Agree on the renewal's steps and dates with the customer now, and take the gravest sign to them first.",
        [
            new(string.Create(CultureInfo.InvariantCulture, $"Renews on {now.RenewsOn:d MMM yyyy}")),
            new(string.Create(CultureInfo.InvariantCulture, $"Churn score {now.ChurnScore:0} of 100")),
            .. now.ChurnReason is { } reason ? [new AlertEvidence(reason)] : Array.Empty<AlertEvidence>(),
            .. Value(now),
        ]);

    private static IEnumerable<AlertEvidence> Value(AccountLook now) =>
        now.Arr is { } arr ? [new(string.Create(CultureInfo.InvariantCulture, $"{arr:N0} {now.Currency} a year"))] : [];
}
