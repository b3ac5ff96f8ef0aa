using RevOps.Infrastructure.Analytics;
using RevOps.Tests.Crm.Imports;
using RevOps.Tests.Support;

namespace RevOps.Tests.Analytics.Settings;

/// <summary>Rates are kept between questions, and no node goes on with old ones.</summary>
public sealed class KnownRatesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Rates_UnlessImportedSince_AreNotReadAgain()
    {
        var desk = await ImportDesk.OpenAsync(postgres);
        var node = new Organisation(desk.Database);
        await desk.RunAsync("rates.csv", "currency,day,rate\nEUR,2026-01-01,1.08\n");

        var first = await node.RatesAsync(None);
        await desk.RunAsync("Account.csv", "Id,Name\n001A,Pellworth\n");

        Assert.Same(first, await node.RatesAsync(None));
    }

    [Fact]
    public async Task Rates_ImportedCorrectedOrUndone_AreNewOnEveryNode()
    {
        var desk = await ImportDesk.OpenAsync(postgres);
        Organisation[] nodes = [new(desk.Database), new(desk.Database)];
        await HoldAsync(null);

        await desk.RunAsync("rates.csv", "currency,day,rate\nEUR,2026-01-01,1.08\n");
        await HoldAsync(1.08m);
        var corrected = await desk.RunAsync("rates-again.csv", "currency,day,rate\nEUR,2026-01-01,1.12\n");
        await HoldAsync(1.12m);
        await desk.UndoAsync(corrected);
        await HoldAsync(1.08m);

        async Task HoldAsync(decimal? rate)
        {
            foreach (var node in nodes)
            {
                Assert.Equal(rate, (await node.RatesAsync(None)).Convert(1, "EUR", new(2026, 2, 1)));
            }
        }
    }
}
