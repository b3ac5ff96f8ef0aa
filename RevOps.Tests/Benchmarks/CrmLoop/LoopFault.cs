using RevOps.Infrastructure.Demo.Crm.Control;

namespace RevOps.Tests.Benchmarks.CrmLoop;

/// <summary>A thing that goes wrong in a run, with the calls that end meanwhile.</summary>
/// <param name="Name">What, in words.</param>
/// <param name="RunAsync">Ends the calls and lets it go wrong; putting right what can be put right is the run's own.</param>
internal sealed record LoopFault(string Name, Func<LoopRun, Task> RunAsync)
{
    /// <summary>How many runs of a round it has; most have two.</summary>
    public int Share { get; init; } = 2;

    public static IReadOnlyList<LoopFault> All { get; } =
    [
        .. Kills(),
        .. Database(),
        .. Crm(),
        .. Announcements(),
        .. TwoNodes(),
    ];

    private static IEnumerable<LoopFault> Kills()
    {
        foreach (var route in new[] { "calls.search", "objects.get", "transcripts.get", "notes.create", "objects.update" })
        {
            yield return new($"kill -9 at {route}, before it took effect", x => KillHeldAsync(x, route, "before"));
            yield return new($"kill -9 at {route}, after it took effect", x => KillHeldAsync(x, route, "after"));
        }

        yield return new("kill -9 at a random instant", async x =>
        {
            await x.EndCallsAsync();
            await x.SomeTimeAsync(0, 1500);
            await x.World.Product!.KillAsync();
        })
        { Share = 4 };
        yield return new("kill -9 at a random instant, 30 % of replies to writes dropped", async x =>
        {
            await x.Control.SetFaultsAsync(new DemoCrmFaultChange { DropReplyAfterWritePercent = 30 });
            await x.EndCallsAsync();
            await x.SomeTimeAsync(0, 2000);
            await x.World.Product!.KillAsync();
            await x.World.StartProductAsync();
        });
    }

    private static IEnumerable<LoopFault> Database()
    {
        yield return new("reply to COMMIT lost", async x => await LoseAsync(x, x.World.Proxy.LoseCommitAsync(x.Random.Next(1, 60)), kill: false));
        yield return new("reply to COMMIT lost and kill -9", async x => await LoseAsync(x, x.World.Proxy.LoseCommitAsync(x.Random.Next(1, 60)), kill: true));
        yield return new("reply to a claim lost", async x => await LoseAsync(x, x.World.Proxy.LoseClaimAsync(x.Random.Next(1, 15)), kill: false));
        yield return new("PostgreSQL restarted, fast", async x =>
        {
            await x.EndCallsAsync();
            await x.SomeTimeAsync(0, 1200);
            await x.World.Server.RestartAsync();
        });
        yield return new("PostgreSQL restarted, immediate", async x =>
        {
            await x.EndCallsAsync();
            await x.SomeTimeAsync(0, 1200);
            await x.World.Server.CrashAsync();
        });
    }

    private static IEnumerable<LoopFault> Crm()
    {
        yield return new("30 % of replies to writes dropped", x => FaultyAsync(x, new() { DropReplyAfterWritePercent = 30 }, 2500)) { Share = 3 };
        yield return new("15 % of connections dropped", x => FaultyAsync(x, new() { DropConnectionPercent = 15 }, 2500));
        yield return new("20 % of requests fail (500, 502)", x => FaultyAsync(x, new() { ServerErrorPercent = 20 }, 2500));
        yield return new("every answer 250 ms late", x => FaultyAsync(x, new() { SlowMs = 250 }, 3000));
        yield return new("429 SECONDLY, 20 %", x => FaultyAsync(x, new() { RateLimit = "SECONDLY", RateLimitPercent = 20 }, 2500));
        yield return new("429 TEN_SECONDLY_ROLLING, 3 %", x => FaultyAsync(x, new() { RateLimit = "TEN_SECONDLY_ROLLING", RateLimitPercent = 3 }, 1000)) { Share = 1 };
        yield return new("429 DAILY, then other credentials", async x =>
        {
            await FaultyAsync(x, new() { RateLimit = "DAILY", RateLimitPercent = 10 }, 1500);
            await x.Control.SetFaultsAsync(new DemoCrmFaultChange { RateLimit = DemoCrmFaults.NoRateLimit });
            await x.World.ReplaceCredentialsAsync();
        })
        { Share = 1 };
        yield return new("access tokens expire", async x =>
        {
            await x.EndCallsAsync();
            await x.SomeTimeAsync(0, 800);
            await x.Control.SetFaultsAsync(new DemoCrmFaultChange { ExpireTokens = true });
        });
    }

    private static IEnumerable<LoopFault> Announcements()
    {
        yield return new("announcements three times more and shuffled", x => FaultyAsync(x, new() { DuplicateAnnouncements = 3, ShuffleAnnouncements = true }, 1600));
        yield return new("no announcements, only polls", x => x.EndCallsAsync(announce: false));
        yield return new("transcripts 1 to 3 s late", x => x.EndCallsAsync(lateSeconds: x.Random.Next(1, 4)));
        foreach (var seconds in new[] { -5, 5 })
        {
            yield return new($"the CRM's clock {seconds:+0;-0} s", async x =>
            {
                await x.Control.SetClockAsync(TimeSpan.FromSeconds(seconds));
                await x.EndCallsAsync(announce: x.Random.Next(2) == 0);
            });
        }
    }

    private static IEnumerable<LoopFault> TwoNodes()
    {
        yield return new("a node frozen past its lease, another works", async x =>
        {
            await x.World.StartSecondAsync();
            await x.EndCallsAsync();
            await x.SomeTimeAsync(0, 800);
            await x.World.Product!.FreezeAsync();
            await Task.Delay(4500);
            await x.World.Product.ThawAsync();
        });
        foreach (var when in new[] { "before", "after" })
        {
            yield return new($"a node frozen past its lease at notes.create, {when} it took effect", x => FreezeHeldAsync(x, when));
        }
    }

    private static async Task KillHeldAsync(LoopRun run, string route, string when)
    {
        await run.EndCallsAsync();
        await run.SomeTimeAsync(0, 250);
        await run.Control.HoldAsync(route, when);
        run.Met = await run.HeldAsync(true, 8);
        await run.World.Product!.KillAsync();
        await run.HeldAsync(false, 5);
    }

    private static async Task LoseAsync(LoopRun run, Task lost, bool kill)
    {
        await run.EndCallsAsync();
        run.Met = await Task.WhenAny(lost, Task.Delay(4000)) == lost;
        if (kill)
        {
            await run.World.Product!.KillAsync();
        }
    }

    private static async Task FaultyAsync(LoopRun run, DemoCrmFaultChange faults, int milliseconds)
    {
        await run.Control.SetFaultsAsync(faults);
        await run.EndCallsAsync();
        await Task.Delay(milliseconds);
    }

    /// <summary>
    /// The note of a frozen node arrives when another node has taken over and written it: twice there until the first one wakes up.
    /// </summary>
    private static async Task FreezeHeldAsync(LoopRun run, string when)
    {
        await run.Control.HoldAsync("notes.create", when);
        await run.EndCallsAsync();
        run.Met = await run.HeldAsync(true, 8);
        await run.World.Product!.FreezeAsync();
        await run.World.StartSecondAsync();
        run.Met &= await run.AtRestAsync(30);
        await run.Control.ReleaseAsync();
        await run.World.Product.ThawAsync();
    }
}
