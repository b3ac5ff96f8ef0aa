using System.Diagnostics;
using System.Globalization;
using System.Text;
using RevOps.Tests.Crm.Imports;
using RevOps.Tests.Support;
using Xunit.Abstractions;

namespace RevOps.Tests.Benchmarks.Scale;

/// <summary>One CSV file with <c>REVOPS_BENCH_DEALS</c> deals, 100,000 unless said otherwise: new, again, changed, undone.</summary>
public sealed class DealImportBenchmark(PostgresFixture postgres, ITestOutputHelper output) : IClassFixture<PostgresFixture>
{
    private static readonly string[] Stages = ["Prospecting", "Qualification", "Proposal", "Negotiation", "Closed Won", "Closed Lost"];

    [BenchmarkFact]
    public async Task Import_Deals_Seconds()
    {
        var desk = await ImportDesk.AsProductAsync(postgres);
        await desk.RunAsync("Account.csv", Csv("Id,Name", 10_000, i => $"001{i:000000},Account {i}"));
        var count = ScaleSize.FromEnvironment.Deals;
        var file = Deals(count, amount: 1000);
        var first = await TimedAsync("new", () => desk.RunAsync("Opportunity.csv", file));
        Assert.Equal(count, first.Counts.New);
        await TimedAsync("the same file again", () => desk.RunAsync("Opportunity.csv", file));
        var changed = await TimedAsync("every row changed", () => desk.RunAsync("Opportunity.csv", Deals(count, amount: 2000)));
        Assert.Equal(count, changed.Counts.Changed);
        await TimedAsync("undo of the changes", () => desk.UndoAsync(changed));
        await TimedAsync("undo of the new rows", () => desk.UndoAsync(first));
    }

    private async Task<T> TimedAsync<T>(string name, Func<Task<T>> run)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await run();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s |"));
        return result;
    }

    private static string Deals(int count, int amount) => Csv(
        "Id,AccountId,Name,StageName,Amount,CurrencyIsoCode,Probability,CloseDate,CreatedDate,LeadSource,Type,NextStep,Region__c", count,
        i => $"006{i:0000000},001{i % 10_000:000000},Deal {i},{Stages[i % 6]},{amount + i},USD,{i % 100},2026-{(i % 12) + 1:00}-15,2025-{(i % 12) + 1:00}-01T09:00:00.000Z,Web,New Business,Send the offer,EMEA");

    private static string Csv(string head, int rows, Func<int, FormattableString> row)
    {
        var text = new StringBuilder(head).Append('\n');
        for (var i = 0; i < rows; i++)
        {
            text.Append(ScaleWorld.Text(row(i))).Append('\n');
        }

        return text.ToString();
    }
}
