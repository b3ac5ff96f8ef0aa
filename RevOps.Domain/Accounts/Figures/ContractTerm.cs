using RevOps.Domain.Accounts.Usage;

namespace RevOps.Domain.Accounts.Figures;

/// <summary>A contract with its use.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="IsRunning">True where the day lies within its term; an open end counts as running.</param>
/// <param name="Committed">Committed over the whole term; null where nothing was, or the term is not known.</param>
/// <param name="Utilisation">Use against it; null without a commitment.</param>
public sealed record ContractTerm(Contract Contract, bool IsRunning, double? Committed, Utilisation? Utilisation)
{
    private const double DaysAMonth = 365.2425 / 12;

    /// <summary>Where the use will stand at the end ÷ commitment; without a projection, used ÷ what was due by now. Null without a commitment.</summary>
    public double? Share => Utilisation is { } use && Committed > 0
        ? use.Projected is { } end ? end / Committed : use.Elapsed > 0 ? use.Share / use.Elapsed : null
        : null;

    /// <summary>The term as it stands on a day.</summary>
    public static ContractTerm Of(Contract contract, IReadOnlyList<UsageFact> usage, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(usage);
        var running = (contract.StartsOn ?? today) <= today && (contract.RenewsOn is not { } end || end > today);
        if (contract is not { CommitmentPerMonth: > 0 and var monthly, StartsOn: { } from, RenewsOn: { } renewal } || renewal <= from)
        {
            return new(contract, running, null, null);
        }

        var committed = monthly * Months(from, renewal);
        var counted = contract.Product is { } product ? usage.Where(x => x.Product.Equals(product, StringComparison.OrdinalIgnoreCase)) : usage;
        var use = running ? Utilisation.Of(DailyUsage.Of(counted), new UsageCommitment(from, renewal.AddDays(-1), committed)) : null;
        return new(contract, running, committed, use);
    }

    /// <summary>Whole months where it ends on the day it began, else the days' part of a month with them.</summary>
    private static double Months(DateOnly from, DateOnly to)
    {
        var whole = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return whole + ((to.DayNumber - from.AddMonths(whole).DayNumber) / DaysAMonth);
    }
}
