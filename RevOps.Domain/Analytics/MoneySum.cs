namespace RevOps.Domain.Analytics;

/// <summary>A sum in the organisation's currency, and what could not be put into it.</summary>
/// <param name="Total">What was converted by dated rates.</param>
/// <param name="Count">Records behind it.</param>
/// <param name="Unconverted">Money in currencies without a rate for their day, by currency: beside the sum, never in it.</param>
/// <param name="Unknown">Records without an amount or a currency.</param>
public sealed record MoneySum(Money Total, int Count, IReadOnlyList<Money> Unconverted, int Unknown)
{
    /// <summary>Nothing, in a currency.</summary>
    public static MoneySum None(string currency) => new(new Money(0, currency), 0, [], 0);

    /// <summary>Both together.</summary>
    public MoneySum Plus(MoneySum other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(
            Total with { Amount = Total.Amount + other.Total.Amount },
            Count + other.Count,
            [.. Unconverted.Concat(other.Unconverted).GroupBy(x => x.Currency, StringComparer.Ordinal).OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => new Money(x.Sum(m => m.Amount), x.Key))],
            Unknown + other.Unknown);
    }
}

/// <summary>What the database adds up by itself: records of one currency whose rate is that of one day.</summary>
/// <param name="Currency">ISO 4217; null where unknown.</param>
/// <param name="Day">The rate's day.</param>
/// <param name="Count">Records.</param>
/// <param name="Known">Those with an amount.</param>
/// <param name="Amount">Their sum.</param>
public readonly record struct MoneyPart(string? Currency, DateOnly Day, int Count, int Known, decimal? Amount)
{
    /// <summary>The parts as one sum.</summary>
    public static MoneySum Sum(IEnumerable<MoneyPart> parts, ExchangeRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return parts.Aggregate(MoneySum.None(rates.Currency), (sum, part) => sum.Plus(part.In(rates)));
    }

    private MoneySum In(ExchangeRates rates)
    {
        var none = new Money(0, rates.Currency);
        if (Money.Of(Amount ?? 0, Currency) is not { } money)
        {
            return new(none, Count, [], Count);
        }

        return rates.Convert(money, Day) is { } converted
            ? new(none with { Amount = converted }, Count, [], Count - Known)
            : new(none, Count, Known > 0 ? [money] : [], Count - Known);
    }
}
