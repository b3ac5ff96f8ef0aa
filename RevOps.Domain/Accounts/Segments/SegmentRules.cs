namespace RevOps.Domain.Accounts.Segments;

/// <summary>A figure of an account that rules can ask for.</summary>
public enum AccountFigure
{
    /// <summary>Running contracts with a commitment.</summary>
    Commitments,

    /// <summary>Running contracts of any kind.</summary>
    Contracts,

    /// <summary>Revenue a year from contracts, in the organisation's currency.</summary>
    AnnualValue,

    /// <summary>Use of the last 30 days; unknown where none was reported.</summary>
    UsageOfMonth,

    /// <summary>People active in the last 30 days.</summary>
    ActiveUsers,

    /// <summary>Open deals.</summary>
    OpenDeals,
}

/// <summary>A condition: the figure lies between the ends, both included; an open end is null. An unknown figure meets none.</summary>
public sealed record SegmentCondition(AccountFigure Figure, double? From, double? To)
{
    /// <summary>True where the figures meet it.</summary>
    public bool Holds(IReadOnlyDictionary<AccountFigure, double> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return figures.TryGetValue(Figure, out var value) && value >= (From ?? double.MinValue) && value <= (To ?? double.MaxValue);
    }
}

/// <summary>A segment with what makes an account belong to it.</summary>
/// <param name="Segment">Its name.</param>
/// <param name="Conditions">All must hold; none always does.</param>
/// <param name="Reason">Why, for a reader.</param>
public sealed record SegmentRule(string Segment, IReadOnlyList<SegmentCondition> Conditions, string Reason);

/// <summary>An account's segment with the reason; null where no rule holds.</summary>
public sealed record SegmentChoice(string? Segment, string Reason);

/// <summary>Rules in their order: the first that holds decides.</summary>
/// <param name="Rules">The rules.</param>
public sealed record SegmentRules(IReadOnlyList<SegmentRule> Rules)
{
    /// <summary>Commit, product-led, prospect.</summary>
    public static SegmentRules Default { get; } = new(
    [
        new("Commit", [new(AccountFigure.Commitments, 1, null)], "A running contract with a commitment"),
        new("Commit", [new(AccountFigure.AnnualValue, 25_000, null)], "Contracts worth 25,000 a year and more"),
        new("Product-led", [new(AccountFigure.UsageOfMonth, double.Epsilon, null)], "Uses the product without a commitment"),
        new("Product-led", [new(AccountFigure.Contracts, 1, null)], "A running contract without a commitment"),
        new("Prospect", [], "No contract and no use"),
    ]);

    /// <summary>The segment of an account.</summary>
    public SegmentChoice Choose(IReadOnlyDictionary<AccountFigure, double> figures) =>
        Rules.FirstOrDefault(x => x.Conditions.All(y => y.Holds(figures))) is { } rule ? new(rule.Segment, rule.Reason) : new(null, "No rule holds");
}
