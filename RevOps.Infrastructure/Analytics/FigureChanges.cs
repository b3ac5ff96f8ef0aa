using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RevOps.Domain.Analytics;
using RevOps.Infrastructure.Analytics.Team;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics;

/// <summary>
/// Looks at the newest moments of what figures are made of, once a second for all open pages of this process and only while there are any: five
/// look-ups in indexes tell of every change, of other nodes too, without anybody having to say so.
/// </summary>
internal sealed partial class FigureChanges(IDbContextFactory<RevOpsDb> databases, TimeProvider time, ILogger<FigureChanges> logger) : BackgroundService, IFigureChanges
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    // A call that was scored is counted by the next round of the job
    private static readonly TimeSpan UntilCounted = CallFigureJob.Pause + TimeSpan.FromSeconds(5);

    private readonly Listeners _deals = new(logger);
    private readonly Listeners _calls = new(logger);
    private readonly SemaphoreSlim _wake = new(0);
    private readonly Lock _starting = new();
    private int _listening;
    private DateTimeOffset _listeningSince;
    private Newest? _seen;
    private DateTimeOffset? _countedAt;

    public IDisposable OnChanged(FigureData data, Action handler)
    {
        lock (_starting)
        {
            _listeningSince = _listening++ == 0 ? time.GetUtcNow() : _listeningSince;
        }

        _wake.Release();
        return new Subscription(
            [data.HasFlag(FigureData.Deals) ? _deals.Add(handler) : null, data.HasFlag(FigureData.Calls) ? _calls.Add(handler) : null],
            () =>
            {
                lock (_starting)
                {
                    _listening--;
                }
            });
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    /// <summary>One look. Looks do not overlap.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset since;
        lock (_starting)
        {
            if (_listening == 0)
            {
                (_seen, _countedAt) = (null, null);
                return;
            }

            since = _listeningSince;
        }

        var now = await NewestAsync(cancellationToken);
        if (_seen is { } seen ? seen.Deals != now.Deals : now.Deals.Max() >= since)
        {
            _deals.Tell();
        }

        if (_seen is { } before ? before.Calls != now.Calls : now.Calls >= since)
        {
            _countedAt = time.GetUtcNow() + UntilCounted;
            _calls.Tell();
        }
        else if (_countedAt <= time.GetUtcNow())
        {
            _countedAt = null;
            _calls.Tell();
        }

        _seen = now;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await _wake.WaitAsync(_listening == 0 ? Timeout.InfiniteTimeSpan : Interval, stoppingToken);
                while (_wake.CurrentCount > 0)
                {
                    await _wake.WaitAsync(stoppingToken);
                }

                await LookSafelyAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The product stops
        }
    }

    private async Task LookSafelyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await LookAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            NotSeen(problem);
        }
    }

    private async Task<Newest> NewestAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return new(
            new(
                await db.Deals.MaxAsync(x => (DateTimeOffset?)x.ChangedAt, cancellationToken),
                await db.DealAssessments.MaxAsync(x => x.AsOf, cancellationToken),
                await db.Imports.MaxAsync(x => (DateTimeOffset?)x.ChangedAt, cancellationToken),
                await db.SnapshotDays.MaxAsync(x => (DateOnly?)x.Day, cancellationToken)),
            await db.Calls.MaxAsync(x => x.ScoredAt, cancellationToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "It could not be seen whether figures changed; the next look tries again.")]
    private partial void NotSeen(Exception problem);

    private sealed record NewestDeals(DateTimeOffset? Changed, DateTimeOffset? Assessed, DateTimeOffset? Imported, DateOnly? Snapshot)
    {
        public DateTimeOffset? Max() => new[] { Changed, Assessed, Imported }.Max();
    }

    private sealed record Newest(NewestDeals Deals, DateTimeOffset? Calls);

    private sealed class Subscription(IReadOnlyList<IDisposable?> listening, Action ended) : IDisposable
    {
        private int _ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0)
            {
                foreach (var each in listening)
                {
                    each?.Dispose();
                }

                ended();
            }
        }
    }
}
