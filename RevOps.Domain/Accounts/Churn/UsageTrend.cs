using RevOps.Domain.Accounts.Usage;

namespace RevOps.Domain.Accounts.Churn;

/// <summary>The two figures of the use's trend that a risk is scored by.</summary>
/// <param name="WeekToMonth">Mean daily use of the last 7 days ÷ of the last 30; null with fewer than 5 and 20 reported days.</param>
/// <param name="QuarterChange">Use a day of the last 28 days ÷ of the 28 days twelve weeks before − 1; null where those were not reported.</param>
public sealed record UsageTrend(double? WeekToMonth, double? QuarterChange)
{
    /// <summary>The trend up to a day. Whole weeks are compared, so a weekday profile does not count.</summary>
    public static UsageTrend Of(DailyUsage usage, DateOnly until)
    {
        ArgumentNullException.ThrowIfNull(usage);
        var (week, month) = (usage.Mean(until.AddDays(-6), until, least: 5), usage.Mean(until.AddDays(-29), until, least: 20));
        var (now, then) = (usage.Mean(until.AddDays(-27), until, least: 20), usage.Mean(until.AddDays(-27 - 84), until.AddDays(-84), least: 20));
        return new(month > 0 ? week / month : null, then > 0 ? (now / then) - 1 : null);
    }
}
