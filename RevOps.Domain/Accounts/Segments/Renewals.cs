using RevOps.Domain.Accounts.Churn;

namespace RevOps.Domain.Accounts.Segments;

/// <summary>A contract that ends.</summary>
/// <param name="Account">The account.</param>
/// <param name="Contract">The contract's key.</param>
/// <param name="RenewsOn">Day of the renewal.</param>
/// <param name="NoticeDays">Days before it by which notice must be given; null where not known.</param>
/// <param name="AnnualValue">Value a year in the organisation's currency; null where unknown.</param>
/// <param name="Risk">The account's risk.</param>
public sealed record RenewalFacts(AccountId Account, string Contract, DateOnly RenewsOn, int? NoticeDays, decimal? AnnualValue, ChurnRisk? Risk);

/// <summary>A renewal ahead.</summary>
/// <param name="Facts">The contract.</param>
/// <param name="Days">Days until the renewal; negative where it is overdue.</param>
/// <param name="NoticeBy">Last day for notice; null where not known.</param>
/// <param name="Within">30, 60, 90 … days: the group it is listed in; 0 for overdue.</param>
public sealed record Renewal(RenewalFacts Facts, int Days, DateOnly? NoticeBy, int Within);

/// <summary>Lists renewals.</summary>
public static class RenewalsAhead
{
    private const int Group = 30;

    /// <summary>Renewals within so many days and those overdue by as many at most, by day and then by what is at stake.</summary>
    public static IReadOnlyList<Renewal> Of(IEnumerable<RenewalFacts> contracts, DateOnly today, int days = 120) =>
    [
        .. contracts.Select(x => (Facts: x, Days: x.RenewsOn.DayNumber - today.DayNumber))
            .Where(x => Math.Abs(x.Days) <= days)
            .Select(x => new Renewal(
                x.Facts, x.Days, x.Facts.NoticeDays is { } notice ? x.Facts.RenewsOn.AddDays(-notice) : null,
                x.Days < 0 ? 0 : Group * Math.Max(1, (x.Days + Group - 1) / Group)))
            .OrderBy(x => x.Days).ThenByDescending(AtStake).ThenBy(x => x.Facts.Contract, StringComparer.Ordinal),
    ];

    /// <summary>Value × risk: an order to look in, no forecast. An unknown risk counts as half.</summary>
    public static decimal AtStake(Renewal renewal)
    {
        ArgumentNullException.ThrowIfNull(renewal);
        return (renewal.Facts.AnnualValue ?? 0) * (decimal)((renewal.Facts.Risk?.Score ?? 50) / 100);
    }
}
