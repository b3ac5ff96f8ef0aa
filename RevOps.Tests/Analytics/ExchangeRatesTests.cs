using RevOps.Domain.Analytics;

namespace RevOps.Tests.Analytics;

public sealed class ExchangeRatesTests
{
    private static readonly ExchangeRates Rates = new("EUR", [new("USD", new(2026, 2, 1), 0.9m), new("USD", new(2026, 1, 1), 0.8m)]);

    [Theory]
    [InlineData("USD", "2026-01-31", 80)]
    [InlineData("USD", "2026-02-01", 90)]
    [InlineData("usd", "2027-01-01", 90)]
    [InlineData("EUR", "2020-01-01", 100)]
    public void Convert_RateKnown_TakesTheLastBefore(string currency, string day, int expected) =>
        Assert.Equal(expected, Rates.Convert(100, currency, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("USD", "2025-12-31")]
    [InlineData("CHF", "2026-02-01")]
    public void Convert_NoRate_SaysSo(string currency, string day) =>
        Assert.Null(Rates.Convert(100, currency, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("EUR", "2026-02-01", 100)]
    [InlineData("GBP", "2026-02-01", 133.2)]
    [InlineData("USD", "2026-02-01", 90)]
    public void Convert_RatesInAnotherCurrency_GoesOverItByTwoRates(string currency, string day, decimal expected)
    {
        var rates = new ExchangeRates("EUR", [new("EUR", new(2026, 1, 1), 1 / 0.9m), new("GBP", new(2026, 1, 1), 1.48m)], ratesIn: "USD");

        Assert.Equal(expected, decimal.Round(rates.Convert(100, currency, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))!.Value, 6));
        Assert.Null(rates.Convert(100, "GBP", new(2025, 12, 31)));
        Assert.Equal(["EUR", "GBP", "USD"], rates.Currencies);
    }
}
