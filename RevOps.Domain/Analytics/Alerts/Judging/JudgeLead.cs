using System.Globalization;

namespace RevOps.Domain.Analytics.Alerts.Judging;

/// <summary>A lead as it is scored now.</summary>
/// <param name="IsOpen">It is neither converted nor put aside.</param>
/// <param name="Score">0..100; null where nothing is known.</param>
/// <param name="Coverage">0..1: how much of the profile is known of it.</param>
/// <param name="CreatedAt">When it came in.</param>
/// <param name="Company">Its company.</param>
/// <param name="Source">Where it came from.</param>
public sealed record LeadLook(bool IsOpen, double? Score, double Coverage, DateTimeOffset CreatedAt, string? Company, string? Source);

/// <summary>Says whether a lead went hot. Pure. One that was so before anybody looked has not gone hot, unless it came in these days.</summary>
public static class JudgeLead
{
    private const string Cause = "hot";

    /// <summary>A lead is hot no more so many points below the limit.</summary>
    private const double Cooler = 5;

    /// <summary>What people are told, and whether it counts as hot from now on.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="wasHot">At the last look; null before the first.</param>
    /// <param name="now">The lead.</param>
    /// <param name="open">Causes that people were told of and that are not over.</param>
    /// <param name="at">The moment.</param>
    public static (AlertDecision Decision, bool IsHot) Run(RevenueAlertRule rule, bool? wasHot, LeadLook now, IReadOnlyCollection<string> open, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(now);
        var hot = now.Score >= rule.Limit(RevenueAlertRules.Score) - (wasHot == true ? Cooler : 0);
        var began = hot && now.IsOpen && (wasHot is { } before ? !before : now.CreatedAt > at.AddDays(-rule.Limit(RevenueAlertRules.Days)));
        return (Holding.Against(open, _ => hot && now.IsOpen, began ? Hot(now) : null), hot);
    }

    private static AlertFinding Hot(LeadLook now) => new(
        Cause, string.Create(CultureInfo.InvariantCulture, $"Lead went hot: fit {now.Score:0} of 100"), "Get in touch today, with the question that its page suggests.",
        [
            new(string.Create(CultureInfo.InvariantCulture, $"Fit {now.Score:0} of 100, with {now.Coverage * 100:0} % of the profile known")),
            .. new[] { now.Company, now.Source is { } source ? $"Came in by {source}" : null }.OfType<string>().Select(x => new AlertEvidence(x)),
        ]);
}
