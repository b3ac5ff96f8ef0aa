using RevOps.Domain.Analytics;
using RevOps.Infrastructure.Analytics;
using RevOps.Tests.Support;

namespace RevOps.Tests.Analytics;

public sealed class ExchangeRatesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
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

    [Fact]
    public async Task SaveAsync_Settings_AreReadAgain()
    {
        var organisation = new Organisation(await TestDatabase.CreateAsync(postgres));
        Assert.Equal(new OrganisationSettings(), await organisation.ReadAsync(CancellationToken.None));

        var wanted = new OrganisationSettings { Currency = "GBP", FiscalYearStartMonth = 4, WeekStart = DayOfWeek.Sunday, TimeZone = "Europe/London" };
        await organisation.SaveAsync(new OrganisationSettings(), CancellationToken.None);
        await organisation.SaveAsync(wanted, CancellationToken.None);

        Assert.Equal(wanted, await organisation.ReadAsync(CancellationToken.None));
    }
}
