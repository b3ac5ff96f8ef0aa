namespace RevOps.Domain.Analytics;

/// <summary>Converts money to the organisation's currency by the rate of a day, and says so where it cannot.</summary>
public sealed class ExchangeRates
{
    private readonly string _currency;
    private readonly string _ratesIn;
    private readonly Dictionary<string, (DateOnly[] Days, decimal[] Rates)> _rates;

    /// <summary>Takes the rates that are known.</summary>
    /// <param name="currency">The organisation's currency.</param>
    /// <param name="rates">In any order.</param>
    /// <param name="ratesIn">What the rates count in, where that is another currency: then two rates of the day convert.</param>
    public ExchangeRates(string currency, IEnumerable<ExchangeRate> rates, string? ratesIn = null)
    {
        _currency = currency;
        _ratesIn = ratesIn ?? currency;
        _rates = rates.GroupBy(x => x.Currency, StringComparer.OrdinalIgnoreCase).ToDictionary(
            x => x.Key,
            x =>
            {
                var sorted = x.OrderBy(r => r.Day).ToArray();
                return (Array.ConvertAll(sorted, r => r.Day), Array.ConvertAll(sorted, r => r.Rate));
            },
            StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The organisation's currency.</summary>
    public string Currency => _currency;

    /// <summary>True where no rate is known at all.</summary>
    public bool IsEmpty => _rates.Count == 0;

    /// <summary>Every currency that some day's rate is known for, the organisation's own first.</summary>
    public IEnumerable<string> Currencies =>
        _rates.Keys.Append(_ratesIn).Where(x => !Same(x, _currency)).Distinct(StringComparer.OrdinalIgnoreCase).Prepend(_currency);

    /// <summary>
    /// The amount in the organisation's currency by the last rate at or before the day; null where none is known: such money is shown
    /// beside a sum, never in it.
    /// </summary>
    public decimal? Convert(decimal amount, string currency, DateOnly day)
    {
        if (Same(currency, _currency))
        {
            return amount;
        }

        return WorthOf(currency, day) is { } worth && WorthOf(_currency, day) is { } own and not 0 ? amount * (worth / own) : null;
    }

    /// <inheritdoc cref="Convert(decimal, string, DateOnly)" />
    public decimal? Convert(Money money, DateOnly day) => Convert(money.Amount, money.Currency, day);

    /// <summary>One of a currency in what the rates count in.</summary>
    private decimal? WorthOf(string? currency, DateOnly day)
    {
        if (Same(currency, _ratesIn))
        {
            return 1;
        }

        if (currency is null || !_rates.TryGetValue(currency, out var known))
        {
            return null;
        }

        var found = Array.BinarySearch(known.Days, day);
        var at = found >= 0 ? found : ~found - 1;
        return at < 0 ? null : known.Rates[at];
    }

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
