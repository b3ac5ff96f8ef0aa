using System.Globalization;
using RevOps.Domain.Analytics.Forecast;

namespace RevOps.Domain.Analytics.Alerts.Judging;

/// <summary>Says whether a quarter's number will be missed as things stand. Pure.</summary>
public static class JudgeForecast
{
    private const string Cause = "gap";
    private const int MostDeals = 3;

    /// <summary>A gap is over so many hundredths of the quota above the limit.</summary>
    private const double Safer = 5;

    /// <summary>What people are told.</summary>
    public static AlertDecision Run(RevenueAlertRule rule, ForecastReport report, DateOnly today, IReadOnlyCollection<string> open)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(report);
        var left = report.Period.To.DayNumber - today.DayNumber + 1;
        double? share = report.Period.Quota is > 0 and var quota ? 100 * (double)(report.Figures.Weighted / quota) : null;
        var limit = rule.Limit(RevenueAlertRules.Share);
        return Holding.Against(
            open, _ => left > 0 && share < limit + Safer,
            left > 0 && left <= rule.Limit(RevenueAlertRules.Days) && share < limit ? Gap(report, share.Value, left) : null);
    }

    private static AlertFinding Gap(ForecastReport report, double share, int left)
    {
        var (figures, quota) = (report.Figures, report.Period.Quota!.Value);
        var closers = report.GapDeals.Take(MostDeals).ToList();
        return new(
            Cause, string.Create(CultureInfo.InvariantCulture, $"Forecast is at {share:0} % of the quota, {left} days left"),
            closers.Count > 0 ? $"Look at the deals that could close the gap, {closers[0].Deal.Name} first." : "Bring deals forward or build new pipeline: no open deal closes the gap.",
            [
                new(Money($"Quota {quota:N0}")),
                new(Money($"Weighted forecast {figures.Weighted:N0}, of which won {figures.Won:N0}")),
                new(Money($"Missing {quota - figures.Weighted:N0}")),
                .. closers.Select(x => new AlertEvidence(string.Create(CultureInfo.InvariantCulture, $"{x.Deal.Name}: {100 * x.Chance:0} % likely to be won in the quarter"))),
            ]);

        string Money(FormattableString text) => $"{text.ToString(CultureInfo.InvariantCulture)} {report.Currency}";
    }
}
