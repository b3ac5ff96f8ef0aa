using System.Globalization;
using RevOps.Domain.Accounts.Usage;

namespace RevOps.Domain.Accounts.Segments;

/// <summary>What speaks for selling an account more.</summary>
public sealed record ExpansionFacts
{
    /// <summary>The account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Use against the commitment; null without one.</summary>
    public Utilisation? Utilisation { get; init; }

    /// <summary>Committed over the term; null without a commitment.</summary>
    public double? Committed { get; init; }

    /// <summary>People who used it in the last 30 days.</summary>
    public int? ActiveSeats { get; init; }

    /// <summary>Seats paid for.</summary>
    public int? PaidSeats { get; init; }

    /// <summary>Use against a quarter ago, as of <see cref="Churn.UsageTrend"/>.</summary>
    public double? QuarterChange { get; init; }

    /// <summary>Regions or products whose first use lies within the last 60 days.</summary>
    public IReadOnlyList<string> NewlyUsed { get; init; } = [];

    /// <summary>The risk that it leaves; a risk comes before more.</summary>
    public Churn.ChurnBand Churn { get; init; }
}

/// <summary>An account to offer more.</summary>
/// <param name="Account">The account.</param>
/// <param name="Strength">Sum of what speaks for it, to sort by.</param>
/// <param name="Reasons">What speaks for it.</param>
public sealed record ExpansionCandidate(AccountId Account, double Strength, IReadOnlyList<string> Reasons)
{
    /// <summary>The candidates, the strongest first. An account at high risk is none: keeping it comes first.</summary>
    public static IReadOnlyList<ExpansionCandidate> Among(IEnumerable<ExpansionFacts> accounts) =>
    [
        .. accounts.Where(x => x.Churn != Churn.ChurnBand.High)
            .Select(x => (x.Account, Found: Reasonings(x).ToList()))
            .Where(x => x.Found.Count > 0)
            .Select(x => new ExpansionCandidate(x.Account, x.Found.Sum(y => y.Strength), [.. x.Found.OrderByDescending(y => y.Strength).Select(y => y.Reason)]))
            .OrderByDescending(x => x.Strength).ThenBy(x => x.Account.Value),
    ];

    private static IEnumerable<(double Strength, string Reason)> Reasonings(ExpansionFacts facts)
    {
        if (facts is { Utilisation.Projected: { } end, Committed: > 0 and var committed } && end > committed)
        {
            var share = end / committed;
            var runsOut = facts.Utilisation.RunsOutOn is { } day ? $", used up on {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : "";
            yield return (3 * Math.Min(2, share), string.Create(CultureInfo.InvariantCulture, $"Projected use is {share * 100:0} % of the commitment{runsOut}."));
        }

        if (facts is { ActiveSeats: { } active, PaidSeats: > 0 and var paid } && active >= 0.9 * paid)
        {
            yield return (2, $"{active} of {paid} seats are active.");
        }

        if (facts.QuarterChange > 0.2)
        {
            yield return (2 * Math.Min(2, facts.QuarterChange.Value), string.Create(CultureInfo.InvariantCulture, $"Use grew by {facts.QuarterChange * 100:0} % in a quarter."));
        }

        if (facts.NewlyUsed.Count > 0)
        {
            yield return (1, $"Newly used: {string.Join(", ", facts.NewlyUsed)}.");
        }
    }
}
