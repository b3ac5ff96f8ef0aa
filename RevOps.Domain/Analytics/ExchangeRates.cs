namespace RevOps.Domain.Analytics;

/// <summary>Converts money to the organisation's currency by the rate of a day, and says so where it cannot.</summary>
public sealed class ExchangeRates
{
    private readonly string _currency;
    private readonly Dictionary<string, (DateOnly[] Days, decimal[] Rates)> _rates;

    /// <summary>Takes the rates that are known.</summary>
    /// <param name="currency">The organisation's currency.</param>
    /// <param name="rates">In any order.</param>
    public ExchangeRates(string currency, IEnumerable<ExchangeRate> rates)
    {
        _currency = currency;
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

    /// <summary>Every currency that some day's rate is known for, the organisation's own first.</summary>
    public IEnumerable<string> Currencies => _rates.Keys.Where(x => !string.Equals(x, _currency, StringComparison.OrdinalIgnoreCase)).Prepend(_currency);

    /// <summary>
    /// The amount in the organisation's currency by the last rate at or before the day; null where none is known: such money is shown
    /// beside a sum, never in it.
    /// </summary>
    public decimal? Convert(decimal amount, string currency, DateOnly day)
    {
        if (string.Equals(currency, _currency, StringComparison.OrdinalIgnoreCase))
        {
            return amount;
        }

        if (currency is null || !_rates.TryGetValue(currency, out var known))
        {
            return null;
        }

        var found = Array.BinarySearch(known.Days, day);
        var at = found >= 0 ? found : ~found - 1;
        return at < 0 ? null : amount * known.Rates[at];
    }

    /// <inheritdoc cref="Convert(decimal, string, DateOnly)" />
    public decimal? Convert(Money money, DateOnly day) => Convert(money.Amount, money.Currency, day);
}
