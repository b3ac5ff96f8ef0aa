using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RevOps.Tests.Benchmarks.CrmLoop;
using RevOps.Tests.Support;
using Xunit.Abstractions;

namespace RevOps.Tests.Benchmarks.LiveLoad;

/// <summary>
/// Live calls under load, driver and product on the same machine: real circuits over WebSockets, real PostgreSQL, open loop. Run by hand
/// with a Release build of the product, one at a time:
/// <c>REVOPS_BENCH=1 REVOPS_BENCH_PRODUCT=/path/RevOps.Web.dll dotnet test RevOps.Tests -c Release --filter LiveLoadBenchmark --logger "console;verbosity=detailed"</c>.
/// </summary>
public class LiveLoadBenchmark(ITestOutputHelper output)
{
    private const int CallsOn = 500;

    /// <summary>In which the code is compiled that a server runs for days.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(75);

    private static readonly double Share = double.Parse(Environment.GetEnvironmentVariable("REVOPS_BENCH_SHARE") ?? "1", CultureInfo.InvariantCulture);

    /// <summary>500 calls, a panel each, 50 managers with ten open calls each, 200 utterances a second.</summary>
    [BenchmarkFact]
    public async Task Panels_OfFiveHundredCalls_DrawInTime()
    {
        var calls = (int)(CallsOn * Share);
        await using var world = await LoadWorld.StartAsync(calls);
        await world.OpenCallsAsync(calls);
        var (panels, floor) = (new Times("received to the panel's drawing"), new Times("received to the floor's drawing"));
        var measured = false;
        var opened = Stopwatch.GetTimestamp();
        foreach (var call in world.Calls)
        {
            var panel = await world.OpenPageAsync($"coach/{call.Id}", world.People.Reps[call.Number], (drawn, at) => Note(() => panels, call, drawn, at));
            await panel.PressAsync("t");
            await world.OpenPageAsync($"floor/{call.Id}", world.People.Managers[call.Number / LoadPeople.TeamSize], (drawn, at) => Note(() => floor, call, drawn, at));
        }

        Say(string.Create(CultureInfo.InvariantCulture, $"{world.Circuits.Count} circuits opened one after another, {world.Circuits.Count / Stopwatch.GetElapsedTime(opened).TotalSeconds:0.0}/s"));
        await world.SayAsync(200 * Share, WarmUp);
        (panels, floor) = (new Times("received to the panel's drawing"), new Times("received to the floor's drawing"));
        measured = true;
        var used = CpuTime.Of(world.Product.Id);
        var (own, paused) = (CpuTime.Of(Environment.ProcessId), GC.GetTotalPauseDuration());
        await using var collector = GcWatch.Start(world.Product.Id);
        await world.SayAsync(200 * Share, TimeSpan.FromSeconds(60));
        used = CpuTime.Of(world.Product.Id) - used;
        (own, paused) = (CpuTime.Of(Environment.ProcessId) - own, GC.GetTotalPauseDuration() - paused);
        await Task.Delay(TimeSpan.FromSeconds(2));
        Report(world, panels, floor);
        Say(string.Create(CultureInfo.InvariantCulture, $"processors: product {used / 60:0.00}, driver {own / 60:0.00}; the driver's own collector held it up for {paused.TotalMilliseconds:0} ms"));
        Say(collector.Summary(TimeSpan.FromSeconds(60)));
        Say("collector's pauses: " + collector.Pauses());
        Say("slow panels: " + panels.Spells());

        void Note(Func<Times> times, LoadCall call, byte[] drawn, long at)
        {
            if (Volatile.Read(ref measured))
            {
                call.Find(drawn, 0, at).ToList().ForEach(times().Add);
            }
        }
    }

    /// <summary>2,000 utterances a second, stored and acknowledged.</summary>
    [BenchmarkFact]
    public async Task Utterances_TwoThousandASecond_AreStored()
    {
        var calls = (int)(CallsOn * Share);
        await using var world = await LoadWorld.StartAsync(calls);
        await world.OpenCallsAsync(calls);
        await world.SayAsync(2000 * Share, TimeSpan.FromSeconds(15), atOnce: 4);
        var before = world.Calls.Sum(x => x.Stored.Count);
        var began = Stopwatch.GetTimestamp();
        await world.SayAsync(2000 * Share, TimeSpan.FromSeconds(30), atOnce: 4);
        var rate = (world.Calls.Sum(x => x.Stored.Count) - before) / Stopwatch.GetElapsedTime(began).TotalSeconds;
        Say(string.Create(CultureInfo.InvariantCulture, $"acknowledged as stored: {rate:0}/s while they were sent"));
        await WaitForStoredAsync(world);
        Report(world);
        await using var db = TestDatabase.At(world.ConnectionString).CreateDbContext();
        Assert.Equal(world.Calls.Sum(x => x.Sent), await db.LiveWords.CountAsync());
    }

    /// <summary>
    /// 5,000 open circuits, 1,000 of them of calls that are on. What they hold on the heap is read from dumps of the process (dotnet-dump,
    /// <c>dumpheap -stat -live</c>): one taken before and one while words are said.
    /// </summary>
    [BenchmarkFact]
    public async Task Circuits_FiveThousand_StayOpen()
    {
        var calls = (int)(CallsOn * Share);

        // Always as many people: with fewer, somebody opens their next page while the product still remembers having looked at their session
        await using var world = await LoadWorld.StartAsync(CallsOn);
        await world.OpenCallsAsync(calls);
        await world.OpenPageAsync("coach", world.People.Reps[0]);
        var resident = world.Resident();
        var pages = Enumerable.Range(0, 10 * calls).Select(Page).ToList();

        // The first half is what a start costs just after the product's, with its code still being compiled
        await OpenAsync("first half", pages[..(pages.Count / 2)]);
        await OpenAsync("second half", pages[(pages.Count / 2)..]);
        Say($"{world.Circuits.Count} circuits");
        await world.SayAsync(200 * Share, TimeSpan.FromSeconds(30));
        await Task.Delay(TimeSpan.FromSeconds(5));
        var grown = (world.Resident() - resident) / world.Circuits.Count;
        Say(string.Create(CultureInfo.InvariantCulture, $"memory of the process: {world.Resident() / 1048576} MB, {grown / 1024} KB a circuit more than with one"));
        Report(world);
        Assert.DoesNotContain(world.Circuits, x => x.Error is not null);

        // A tenth are panels and a tenth the floor, of one manager after the other
        (string Path, LoadPerson Person) Page(int number)
        {
            var (ten, teams) = (number / 10, Math.Max(1, calls / LoadPeople.TeamSize));
            var (panel, watched) = (world.Calls[ten], world.Calls[Math.Min(calls - 1, (ten % teams * LoadPeople.TeamSize) + (ten / teams))]);
            return (number % 10) switch
            {
                0 => ($"coach/{panel.Id}", world.People.Reps[panel.Number]),
                5 => ($"floor/{watched.Id}", world.People.Managers[watched.Number / LoadPeople.TeamSize]),
                _ => ("coach", world.People.Reps[number * 3 % CallsOn]),
            };
        }

        async Task OpenAsync(string which, List<(string Path, LoadPerson Person)> opened)
        {
            var (product, own, database) = Used();
            var began = Stopwatch.GetTimestamp();
            await Parallel.ForEachAsync(opened, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (x, _) => await world.OpenPageAsync(x.Path, x.Person));
            var (took, after) = (Stopwatch.GetElapsedTime(began), Used());
            Say(string.Create(
                CultureInfo.InvariantCulture,
                $"{which}: {opened.Count / took.TotalSeconds:0.0} starts/s (page read, prerendered and connected); milliseconds of a processor each: product {Each(after.Product - product):0.0}, driver {Each(after.Own - own):0.0}, PostgreSQL {Each(after.Database - database):0.0}"));
            double Each(double seconds) => seconds * 1000 / opened.Count;
        }

        (double Product, double Own, double Database) Used() =>
            (CpuTime.Of(world.Product.Id), CpuTime.Of(Environment.ProcessId), CpuTime.OfFamily(world.DatabaseProcess));
    }

    /// <summary>kill -9 in the middle of 100 calls.</summary>
    [BenchmarkFact]
    public async Task Calls_KilledInTheMiddle_GoOn()
    {
        await using var world = await LoadWorld.StartAsync(100);
        await world.OpenCallsAsync(100);
        var saying = world.SayAsync(200, TimeSpan.FromSeconds(15));
        await Task.Delay(TimeSpan.FromSeconds(10));
        var down = Stopwatch.GetTimestamp();
        await world.KillAndStartAsync();
        await saying;
        await using var db = TestDatabase.At(world.ConnectionString).CreateDbContext();
        var lost = 0;
        foreach (var call in world.Calls)
        {
            var stored = await db.LiveWords.Where(x => x.LiveCallId == new Domain.Coaching.LiveCalls.LiveCallId(call.Id)).Select(x => x.Sequence).ToListAsync();
            lost += call.Stored.Except(stored).Count();
        }

        Say($"{world.Calls.Sum(x => x.Stored.Count)} acknowledged before the kill, {lost} of them lost");
        await Parallel.ForEachAsync(world.Calls, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (call, _) =>
        {
            await call.ConnectAgainAsync(world.Http.BaseAddress!, world.People.Key);
            await world.OpenPageAsync($"coach/{call.Id}", world.People.Reps[call.Number]);
        });
        Say(string.Create(CultureInfo.InvariantCulture, $"100 panels are back {Stopwatch.GetElapsedTime(down).TotalSeconds:0.0} s after the kill, the product's start included"));
        var cues = await db.LiveCues.GroupBy(x => x.Id).CountAsync(x => x.Count() > 1);
        Say($"cue ids stored twice: {cues}");
        Assert.Equal(0, lost + cues);
    }

    /// <summary>
    /// A day of twenty reps, an hour in some forty seconds: each hour every rep has a call of 1,000 utterances, with the panel and the floor's
    /// page open, which are then left. Says the slope over the second half of what lives on the heap when all that has been forgotten.
    /// </summary>
    [BenchmarkFact]
    public async Task Memory_OverADay_DoesNotGrow()
    {
        const int Reps = 20;
        var hours = (int)(24 * Share);

        // An hour passes in less than the time for which calls that are over are kept: they would pile up as they never do
        await using var world = await LoadWorld.StartAsync(Reps, new Dictionary<string, string> { ["RevOps__Live__KeepsEnded"] = "00:00:01" });
        List<double> megabytes = [];
        for (var hour = 0; hour < hours; hour++)
        {
            await world.OpenCallsAsync(Reps);
            await Parallel.ForEachAsync(world.Calls, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (call, _) =>
            {
                await world.OpenPageAsync($"coach/{call.Id}", world.People.Reps[call.Number]);
                await world.OpenPageAsync($"floor/{call.Id}", world.People.Managers[call.Number / LoadPeople.TeamSize]);
            });
            await world.SayAsync(1000, TimeSpan.FromSeconds(20), atOnce: 2);
            await WaitForStoredAsync(world);
            Assert.DoesNotContain(world.Circuits, x => x.Error is not null);
            await world.CloseCallsAsync();
            await Task.Delay(TimeSpan.FromSeconds(12));
            megabytes.Add(await LiveHeap.MeasureAsync(world.Product.Id) / 1048576.0);
            Say(string.Create(CultureInfo.InvariantCulture, $"hour {hour + 1}: {megabytes[^1]:0.00} MB live, {world.Resident() / 1048576} MB of the machine"));
        }

        var half = megabytes.Skip(hours / 2).ToList();
        var (slope, within) = Slope(half);
        var mean = half.Average();
        Say(string.Create(CultureInfo.InvariantCulture, $"live heap over the second half: {slope / mean:+0.00 %;-0.00 %} an hour, 95 % within {within / mean:0.00 %} of that"));
    }

    /// <summary>Least squares over equal steps, and two standard errors.</summary>
    private static (double Slope, double Within) Slope(List<double> values)
    {
        var n = values.Count;
        var (x, y) = ((n - 1) / 2.0, values.Average());
        var squares = Enumerable.Range(0, n).Sum(i => (i - x) * (i - x));
        var slope = Enumerable.Range(0, n).Sum(i => (i - x) * (values[i] - y)) / squares;
        var rest = Enumerable.Range(0, n).Sum(i => Math.Pow(values[i] - y - (slope * (i - x)), 2));
        return (slope, 2 * Math.Sqrt(rest / (n - 2) / squares));
    }

    private static async Task WaitForStoredAsync(LoadWorld world) => await Eventually.TrueAsync(
        () => Task.FromResult(world.Calls.TrueForAll(x => x.Stored.Count == x.Sent)), TimeSpan.FromSeconds(60), "all that was sent is acknowledged");

    private void Report(LoadWorld world, params Times[] times)
    {
        var acknowledged = new Times("sent to stored and acknowledged");
        world.Calls.SelectMany(x => x.Acknowledged).ToList().ForEach(acknowledged.Add);
        foreach (var line in times.Append(acknowledged))
        {
            Say(line.ToString());
        }

        Say($"utterances sent {world.Calls.Sum(x => x.Sent)}, stored {world.Calls.Sum(x => x.Stored.Count)}, refused {world.Calls.Sum(x => x.Refused.Count)} {world.Calls.SelectMany(x => x.Refused).FirstOrDefault()}");
        Say($"circuits {world.Circuits.Count}, with an error {world.Circuits.Count(x => x.Error is not null)} {world.Circuits.FirstOrDefault(x => x.Error is not null)?.Error}; load {File.ReadAllText("/proc/loadavg").Trim()}");
        Say(string.Join(Environment.NewLine, world.Product.Said.Take(10)));
    }

    private void Say(string line) => output.WriteLine(line);
}
