using System.Diagnostics;
using System.Globalization;
using RevOps.Infrastructure.Demo.Crm.Control;
using Xunit.Abstractions;

namespace RevOps.Tests.Benchmarks.CrmLoop;

/// <summary>
/// Hundreds of runs of the loop with the CRM, in each of which something fails: nothing may be lost and nothing written twice. Run by hand:
/// <c>REVOPS_BENCH=1 dotnet test RevOps.Tests --filter CrmLoopHarness --logger "console;verbosity=detailed"</c>.
/// <c>REVOPS_BENCH_RUNS</c>, <c>REVOPS_BENCH_SEED</c> and <c>REVOPS_BENCH_FAULT</c> (part of a fault's name) say how many and which;
/// <c>REVOPS_BENCH_PRODUCT</c> is the RevOps.Web.dll of another build; <c>REVOPS_BENCH_LOG</c> is a file to watch it by;
/// <c>REVOPS_BENCH_UNTIL</c> (HH:mm) ends it after the run that is on then.
/// </summary>
public class CrmLoopHarness(ITestOutputHelper output)
{
    private static readonly string? Log = Environment.GetEnvironmentVariable("REVOPS_BENCH_LOG");

    private static readonly TimeSpan LongRest = TimeSpan.FromSeconds(6);

    private readonly LoopReport _report = new();

    [BenchmarkFact]
    public async Task Loop_WhateverFails_LosesNothingAndWritesNothingTwice()
    {
        var runs = int.Parse(Environment.GetEnvironmentVariable("REVOPS_BENCH_RUNS") ?? "300", CultureInfo.InvariantCulture);
        var seed = int.Parse(Environment.GetEnvironmentVariable("REVOPS_BENCH_SEED") ?? "20261127", CultureInfo.InvariantCulture);
        var until = TimeOnly.Parse(Environment.GetEnvironmentVariable("REVOPS_BENCH_UNTIL") ?? "23:59", CultureInfo.InvariantCulture);
        Say($"seed {seed}, {runs} runs");
        var random = new Random(seed);
        await using var world = await LoopWorld.CreateAsync();
        await world.StartProductAsync();
        await world.AnnounceAsync();
        List<string> ids = [];
        foreach (var (number, fault) in Plan(random).Take(runs).Index())
        {
            var run = new LoopRun(world, random);
            await RunAsync(world, run, fault, number + 1);
            ids.AddRange(run.Ids);
            if (TimeOnly.FromTimeSpan(TimeProvider.System.GetLocalNow().TimeOfDay) is var now && now > until && now < until.AddHours(1))
            {
                Say("Time is up");
                break;
            }
        }

        await CheckAllAsync(world, ids);
        Say(_report.ToTable());
        Assert.Equal((0, 0), (_report.Lost, _report.Twice));
    }

    private static IEnumerable<LoopFault> Plan(Random random)
    {
        var only = Environment.GetEnvironmentVariable("REVOPS_BENCH_FAULT") ?? "";
        var round = LoopFault.All.Where(x => x.Name.Contains(only, StringComparison.OrdinalIgnoreCase))
            .SelectMany(x => Enumerable.Repeat(x, x.Share)).ToArray();
        while (true)
        {
            random.Shuffle(round);
            foreach (var fault in round)
            {
                yield return fault;
            }
        }
    }

    private async Task RunAsync(LoopWorld world, LoopRun run, LoopFault fault, int number)
    {
        var begun = Stopwatch.GetTimestamp();
        await fault.RunAsync(run);
        var open = await run.SettleAsync();
        var verdict = await LoopCheck.RunAsync(world.Database, world.Connection, world.ExportOf(run.Ids), run.Ids);
        _report.Add(fault.Name, run, verdict);
        Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{number} {fault.Name}{(run.Met ? "" : " (did not come about)")}: {verdict.Calls} calls, lost {verdict.Lost}, twice {verdict.Twice}, removed {verdict.Removed}, fault over after {run.Served.TotalSeconds:0.0} s, at rest after {run.Took.TotalSeconds:0.0} s, whole run {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s"));
        if (run.Took - run.Served > LongRest)
        {
            Say("  the last: " + await run.SlowestAsync());
        }

        foreach (var line in open.Concat(verdict.Problems))
        {
            Say(line);
        }
    }

    /// <summary>Once more over everything, by the CRM's own export: what came late is seen here.</summary>
    private async Task CheckAllAsync(LoopWorld world, List<string> ids)
    {
        var export = await world.Control.ExportAsync();
        Assert.Equal(ids.Order(StringComparer.Ordinal), export.Calls.Select(x => x.Id).Order(StringComparer.Ordinal));
        var all = await LoopCheck.RunAsync(world.Database, world.Connection, export, ids);
        _report.Whole = all;
        Say($"All at the end, by the export: {all.Calls} calls, lost {all.Lost}, twice {all.Twice}, removed {all.Removed}, not scored {all.Unscored}");
        all.Problems.ForEach(Say);
        Say($"The product said {world.Said.Count} lines of errors");
        foreach (var same in world.Said.Where(x => !x.StartsWith("   at ", StringComparison.Ordinal)).CountBy(x => x.Length > 160 ? x[..160] : x).OrderByDescending(x => x.Value).Take(25))
        {
            Say($"  {same.Value} x {same.Key}");
        }
    }

    private void Say(string line)
    {
        output.WriteLine(line);
        if (Log is not null)
        {
            File.AppendAllText(Log, $"{TimeProvider.System.GetLocalNow():HH:mm:ss} {line}{Environment.NewLine}");
        }
    }
}
