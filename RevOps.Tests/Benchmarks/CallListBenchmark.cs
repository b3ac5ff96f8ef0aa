using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Calls.Search;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;
using Xunit.Abstractions;

namespace RevOps.Tests.Benchmarks;

/// <summary>
/// The list of calls at 100,000 calls. With <c>REVOPS_BENCH_DATABASE</c> it measures in that PostgreSQL database, which it migrates and
/// seeds once; else in one of its own, for each run.
/// </summary>
public sealed class CallListBenchmark(PostgresFixture postgres, ITestOutputHelper output) : IClassFixture<PostgresFixture>
{
    private const int Runs = 40;
    private readonly List<Latency> _table = [];

    [BenchmarkFact]
    public async Task List_HundredThousandCalls_Latencies()
    {
        var database = await DatabaseAsync();
        await using var db = database.CreateDbContext();
        var people = await new CallSeed(db, database.ConnectionString).RunAsync();
        var queries = new CallQueries(database, new PostgresTextSearch());
        foreach (var (name, viewer, filter) in Cases(people))
        {
            _table.Add(await Latency.MeasureAsync(name, Runs, _ => queries.ListAsync(viewer, filter, CancellationToken.None)));
        }

        foreach (var (who, viewer) in Viewers(people))
        {
            _table.Add(await Latency.MeasureAsync($"choices of the filters, {who}", Runs, _ => queries.OptionsAsync(viewer, CancellationToken.None)));
        }

        output.WriteLine("| query | p50 ms | p95 ms | p99 ms |\n| --- | --- | --- | --- |");
        _table.ForEach(x => output.WriteLine(x.ToRow()));
    }

    private static (string Who, Viewer Viewer)[] Viewers(SeededPeople people) =>
        [("rep", people.Rep), ("manager", people.Manager), ("analyst", people.Analyst)];

    private static IEnumerable<(string Name, Viewer Viewer, CallFilter Filter)> Cases(SeededPeople people)
    {
        foreach (var (who, viewer) in Viewers(people))
        {
            yield return ($"first page by date, {who}", viewer, new CallFilter());
        }

        foreach (var sort in Enum.GetValues<CallSort>().Where(x => x != CallSort.Date))
        {
            yield return ($"by {sort}, descending, analyst", people.Analyst, new CallFilter { Sort = sort });
            yield return ($"by {sort}, ascending, analyst", people.Analyst, new CallFilter { Sort = sort, Descending = false });
        }

        yield return ("by score, manager", people.Manager, new CallFilter { Sort = CallSort.Score });
        yield return ("by account, manager", people.Manager, new CallFilter { Sort = CallSort.Account });
        yield return ("by talk ratio, rep", people.Rep, new CallFilter { Sort = CallSort.TalkRatio });
        yield return ("page 1,000 by date, analyst", people.Analyst, new CallFilter { Page = 999 });
        yield return ("page 1,000 by score, analyst", people.Analyst, new CallFilter { Page = 999, Sort = CallSort.Score });
        yield return ("team, analyst", people.Analyst, new CallFilter { Team = people.Manager.TeamIds[0] });
        yield return ("rep, analyst", people.Analyst, new CallFilter { Rep = people.Rep.UserId });
        yield return ("type, analyst", people.Analyst, new CallFilter { Type = CallType.Demo });
        yield return ("score 20 to 40, analyst", people.Analyst, new CallFilter { ScoreFrom = 20, ScoreTo = 40 });
        yield return ("unscored, analyst", people.Analyst, new CallFilter { Unscored = true });
        yield return ("one month, analyst", people.Analyst, new CallFilter { From = new(2026, 5, 1), To = new(2026, 5, 31) });
        yield return ("team, type, score, a quarter, analyst", people.Analyst, new CallFilter { Team = people.Manager.TeamIds[0], Type = CallType.Demo, ScoreFrom = 50, From = new(2026, 4, 1), To = new(2026, 6, 30) });
        foreach (var (who, viewer) in Viewers(people))
        {
            yield return ($"text, a word of most calls, {who}", viewer, new CallFilter { Text = WordPool.Common });
            yield return ($"text, a rare word, {who}", viewer, new CallFilter { Text = WordPool.Rare });
        }

        yield return ("text, two common words, analyst", people.Analyst, new CallFilter { Text = "budget contract" });
        yield return ("text, a phrase, analyst", people.Analyst, new CallFilter { Text = "\"price and\"" });
        yield return ("text, a common word by score, analyst", people.Analyst, new CallFilter { Text = WordPool.Common, Sort = CallSort.Score });
        yield return ("text, a word nobody said, analyst", people.Analyst, new CallFilter { Text = "zzyzx" });
    }

    private async Task<TestDatabase> DatabaseAsync()
    {
        if (Environment.GetEnvironmentVariable("REVOPS_BENCH_DATABASE") is not { Length: > 0 } connection)
        {
            return await TestDatabase.CreateAsync(postgres);
        }

        var database = TestDatabase.At(connection);
        await using var db = database.CreateDbContext();
        await db.Database.MigrateAsync();
        return database;
    }
}
