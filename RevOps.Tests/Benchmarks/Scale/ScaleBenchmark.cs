using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RevOps.Domain.Accounts.Figures;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Accounts;
using RevOps.Infrastructure.Analytics;
using RevOps.Infrastructure.Analytics.Snapshots;
using RevOps.Infrastructure.Analytics.Team;
using RevOps.Tests.Coaching.Playbooks.Versions;
using RevOps.Tests.Support;
using Xunit.Abstractions;

namespace RevOps.Tests.Benchmarks.Scale;

/// <summary>
/// Every question that the pages of deals, accounts, leads and figures ask, in a workspace of the size that <see cref="ScaleSize"/> reads. With
/// <c>REVOPS_BENCH_DATABASE</c> it fills that PostgreSQL database, part by part where <c>REVOPS_BENCH_MINUTES</c> is short, and keeps it.
/// </summary>
public sealed class ScaleBenchmark(PostgresFixture postgres, ITestOutputHelper output) : IClassFixture<PostgresFixture>
{
    private static readonly int Runs = ScaleRuns.Count;
    private readonly ManualTime _time = new(ScaleWorld.Now);

    /// <summary>Fills the database; run it until it says that nothing is left.</summary>
    [BenchmarkFact]
    public async Task Seed_Workspace_Rows() => Say(await SeedAsync(await WorldAsync()) ? "Complete." : "Not complete: run it again.");

    /// <summary>What is kept up to date by jobs: how long the first run takes, and one that finds nothing to do.</summary>
    [BenchmarkFact]
    public async Task Upkeep_Jobs_Seconds()
    {
        var world = await SeededAsync();
        var database = world.Database;
        var organisation = new Organisation(database);
        var snapshots = new PipelineSnapshots(database, organisation, _time);
        var figures = new CallFigureUpdates(database, new InMemoryPlaybooks(), _time);
        var reckon = new ReckonAccounts(new AccountFiguresStore(database), organisation, _time);
        await OnceAsync("snapshot of the pipeline, the first: each deal's past is read", () => snapshots.TakeAsync(default));
        await OnceAsync("snapshot, where the day has one", () => snapshots.TakeAsync(default));
        await OnceAsync("figures of calls, nothing new", () => figures.RefreshAsync(default));
        var accounts = 0;
        await OnceAsync("figures of accounts, a part", async () => accounts = await reckon.WorkAsync(default));
        await OnceAsync("figures of accounts, all others", async () =>
        {
            for (int some; (some = await reckon.WorkAsync(default)) > 0;)
            {
                accounts += some;
            }
        });
        Say(ScaleWorld.Text($"{accounts} accounts"));
        await OnceAsync("figures of accounts, nothing stale", () => reckon.WorkAsync(default));
    }

    /// <summary>The pages' questions, and the disk.</summary>
    [BenchmarkFact]
    public async Task Dashboards_EveryQuestion_Latencies()
    {
        var world = await SeededAsync();
        foreach (var (name, ask) in Questions(world))
        {
            Say((await Latency.MeasureAsync(name, Runs, _ => ask())).ToRow());
        }

        await DiskAsync(world);
    }

    private IEnumerable<(string Name, Func<Task> Ask)> Questions(ScaleWorld world) =>
        new (string, Viewer)[] { ("rep", world.Rep), ("manager", world.Manager), ("analyst", world.Analyst) }
            .SelectMany(x => new ScaleQuestions(world, _time, x.Item2).All().Select(q => ($"{q.Name}, {x.Item1}", q.Ask)))
            .Where(x => ScaleRuns.Only is not { } only || x.Item1.Contains(only, StringComparison.OrdinalIgnoreCase));

    /// <summary>Also into <c>REVOPS_BENCH_FILE</c> as it comes: the test's own output is seen at its end only.</summary>
    private void Say(string line)
    {
        output.WriteLine(line);
        if (Environment.GetEnvironmentVariable("REVOPS_BENCH_FILE") is { Length: > 0 } file)
        {
            File.AppendAllText(file, line + Environment.NewLine);
        }
    }

    private async Task OnceAsync(string name, Func<Task> run)
    {
        var start = Stopwatch.GetTimestamp();
        await run();
        Say(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Stopwatch.GetElapsedTime(start).TotalSeconds:0.00} s |"));
    }

    private async Task DiskAsync(ScaleWorld world)
    {
        await using var connection = new NpgsqlConnection(world.Database.ConnectionString);
        await connection.OpenAsync();
        await using var sizes = new NpgsqlCommand(
            """
            SELECT relname, pg_table_size(oid) / 1048576, pg_indexes_size(oid) / 1048576 FROM pg_class
            WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND pg_total_relation_size(oid) > 20971520 ORDER BY pg_total_relation_size(oid) DESC
            """,
            connection);
        await using var rows = await sizes.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            Say($"| {rows.GetString(0)} | {rows.GetInt64(1)} MB | {rows.GetInt64(2)} MB |");
        }
    }

    private async Task<ScaleWorld> SeededAsync()
    {
        var world = await WorldAsync();
        Assert.True(await SeedAsync(world), "The database is not complete: run the seed again.");
        return world;
    }

    private static async Task<bool> SeedAsync(ScaleWorld world)
    {
        await using (var db = world.Database.CreateDbContext())
        {
            if (await db.LeadScores.AnyAsync() && await db.Calls.CountAsync() >= world.Size.Calls)
            {
                return true;
            }
        }

        var other = new OtherRows(world);
        if (!await new DealRows(world).FillAsync() || !await new CallRows(world).FillAsync() || !await other.UsageAsync() || !await other.LeadsAsync())
        {
            return false;
        }

        await using var vacuum = await world.OpenAsync();
        await vacuum.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
        return true;
    }

    private async Task<ScaleWorld> WorldAsync()
    {
        TestDatabase database;
        if (Environment.GetEnvironmentVariable("REVOPS_BENCH_DATABASE") is { Length: > 0 } connection)
        {
            database = TestDatabase.At(connection);
            await using var db = database.CreateDbContext();
            await db.Database.MigrateAsync();
        }
        else
        {
            database = await TestDatabase.CreateAsync(postgres);
        }

        var world = new ScaleWorld(database, ScaleSize.FromEnvironment);
        await world.PrepareAsync();
        return world;
    }
}
