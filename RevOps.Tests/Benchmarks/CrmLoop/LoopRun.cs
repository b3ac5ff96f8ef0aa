using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Tests.Support;

namespace RevOps.Tests.Benchmarks.CrmLoop;

/// <summary>One run: some calls end, one thing goes wrong, and everything has to come to rest as if nothing had.</summary>
internal sealed class LoopRun(LoopWorld world, Random random, int callsOfEach = 5, int reps = 7)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly List<string> _ids = [];
    private readonly DateTimeOffset _began = TimeProvider.System.GetUtcNow();
    private long _ended;

    public LoopWorld World { get; } = world;

    public Random Random { get; } = random;

    public DemoCrmControl Control => World.Control;

    /// <summary>The CRM's ids of the calls that ended in this run.</summary>
    public IReadOnlyList<string> Ids => _ids;

    /// <summary>False where the fault did not come about: the moment it waited for never came.</summary>
    public bool Met { get; set; } = true;

    /// <summary>From the calls' end until the fault was over and the product served (again).</summary>
    public TimeSpan Served { get; private set; }

    /// <summary>From the calls' end until all came to rest.</summary>
    public TimeSpan Took { get; private set; }

    /// <summary>Ends the run's calls, each of 60 utterances.</summary>
    public async Task EndCallsAsync(bool announce = true, int? lateSeconds = null)
    {
        foreach (var rep in World.Reps.OrderBy(_ => Random.Next()).Take(reps))
        {
            var ended = await Control.EndCallsAsync(new DemoCrmCallRequest
            {
                OwnerEmail = rep,
                Count = callsOfEach,
                Announce = announce,
                Transcript = lateSeconds is null ? "ready" : "late",
                LateSeconds = lateSeconds,
            });
            _ids.AddRange(ended.Select(x => x.Id));
        }

        _ended = Stopwatch.GetTimestamp();
    }

    /// <summary>Some time between two others, in milliseconds.</summary>
    public Task SomeTimeAsync(int from, int to) => Task.Delay(Random.Next(from, to));

    /// <summary>True once the CRM holds a request; false where none came.</summary>
    public async Task<bool> HeldAsync(bool wanted, int seconds)
    {
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun).TotalSeconds < seconds)
        {
            if ((await Control.HeldAsync()).Held == wanted)
            {
                return true;
            }

            await Task.Delay(20);
        }

        return false;
    }

    /// <summary>True once nothing is due or under way; false where that takes longer.</summary>
    public async Task<bool> AtRestAsync(int seconds)
    {
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun).TotalSeconds < seconds)
        {
            if ((await OpenAsync()).Count == 0)
            {
                return true;
            }

            await Task.Delay(100);
        }

        return false;
    }

    /// <summary>Ends every fault and waits until nothing is due or under way. Empty, or what did not come to rest.</summary>
    public async Task<IReadOnlyList<string>> SettleAsync()
    {
        await Control.SetFaultsAsync(new DemoCrmFaultChange
        {
            SlowMs = 0,
            RateLimit = DemoCrmFaults.NoRateLimit,
            ServerErrorPercent = 0,
            DropReplyAfterWritePercent = 0,
            DropConnectionPercent = 0,
            DuplicateAnnouncements = 0,
            ShuffleAnnouncements = false,
        });
        await Control.HoldAsync("", "before", 0);
        await Control.ReleaseAsync();
        World.Proxy.Disarm();
        await World.StartProductAsync();
        Served = Stopwatch.GetElapsedTime(_ended);

        IReadOnlyList<string> open = [];
        while (Stopwatch.GetElapsedTime(_ended) < Patience && (open = await OpenAsync()).Count > 0)
        {
            await Task.Delay(50);
        }

        Took = Stopwatch.GetElapsedTime(_ended);
        await QuietAsync();
        World.EndSecond();
        await Control.SetClockAsync(TimeSpan.Zero);
        return open;
    }

    /// <summary>The trail of the call that came to rest last, in seconds since the run began.</summary>
    public async Task<string> SlowestAsync()
    {
        await using var db = World.Database.CreateDbContext();
        var steps = await db.ReviewSteps.AsNoTracking().Where(x => db.Reviews.Any(r => r.Id == x.ReviewId && _ids.Contains(r.ExternalCallId))).ToListAsync();
        var last = steps.GroupBy(x => x.ReviewId).MaxBy(x => x.Max(s => s.At));
        return string.Join("; ", last?.OrderBy(x => x.Ordinal).Select(x => string.Create(
            CultureInfo.InvariantCulture, $"{(x.At - _began).TotalSeconds:0.0} {x.To}{(x.Cause is null ? "" : $" ({x.Cause})")}")) ?? []);
    }

    /// <summary>What is not at rest yet, in words.</summary>
    private async Task<IReadOnlyList<string>> OpenAsync()
    {
        try
        {
            await using var db = World.Database.CreateDbContext();
            var known = await db.Reviews.Where(x => _ids.Contains(x.ExternalCallId))
                .Select(x => new { x.ExternalCallId, x.State, x.DueAt }).ToListAsync();
            return
            [
                .. _ids.Except(known.Select(x => x.ExternalCallId)).Select(x => $"call {x}: no review"),
                .. known.Where(x => x.DueAt is not null || ReviewStates.Working.Contains(x.State)).Select(x => $"call {x.ExternalCallId}: still {x.State}, due {x.DueAt:O}"),
            ];
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            NpgsqlConnection.ClearAllPools();
            return ["the database does not answer"];
        }
    }

    /// <summary>Waits until nobody writes to the CRM any more: a node that was frozen may still be tidying up.</summary>
    private async Task QuietAsync()
    {
        var last = -1L;
        await Eventually.TrueAsync(
            async () =>
            {
                var before = last;
                last = (await Control.StateAsync()).Counts.Requests.ByRoute.Where(x => x.Key is not "calls.search").Sum(x => x.Value);
                if (before != last)
                {
                    await Task.Delay(400);
                }

                return before == last;
            },
            Patience,
            "nobody writes to the CRM");
    }
}
