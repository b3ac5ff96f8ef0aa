using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Reviews.Pipeline;

/// <summary>
/// Reads new notices once for all open pages of this process: at once when this process stored one, and every second while somebody
/// listens, since other nodes' notices come without a signal. Each round looks back further than the last one, because a row becomes
/// visible when it is committed and nodes' clocks differ; a notice that was told is not told again.
/// </summary>
internal sealed partial class NoticeFeed(
    IDbContextFactory<RevOpsDb> databases, IReviewSignals signals, TimeProvider time, ILogger<NoticeFeed> logger)
    : BackgroundService, INoticeFeed
{
    private const int MostTold = 200;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    // In a backlog notices come by the dozen a second: they are read together.
    private static readonly TimeSpan Spacing = TimeSpan.FromMilliseconds(150);

    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<NoticeSubscription, byte> _listeners = new();

    private readonly Dictionary<Guid, DateTimeOffset> _known = [];

    private readonly SemaphoreSlim _wake = new(0);

    private readonly Lock _starting = new();

    private int _woken;

    private int _asleep = 1;

    private DateTimeOffset _listeningSince;

    private DateTimeOffset? _since;

    public INoticeSubscription Subscribe(Viewer viewer)
    {
        var added = new NoticeSubscription(viewer, x => _listeners.TryRemove(x, out _));
        lock (_starting)
        {
            _listeningSince = _listeners.IsEmpty ? time.GetUtcNow() : _listeningSince;
            _listeners[added] = 0;
        }

        // Only the first wakes it: with thousands of pages that open, each one's round would be a question more for every page
        if (Interlocked.Exchange(ref _asleep, 0) == 1)
        {
            Wake();
        }

        return added;
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    /// <summary>Notices that are remembered so that they are not told twice.</summary>
    internal int Remembered => _known.Count;

    /// <summary>One round: reads what is new and tells it. Rounds do not overlap.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        var started = time.GetUtcNow();
        if (_listeners.IsEmpty)
        {
            _since = null;
            _known.Clear();
            return;
        }

        var from = (_since ?? _listeningSince) - Overlap;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await db.Holding().Where(x => x.Notice.At >= from)
            .Select(x => new Sighting(x.Notice.Id, x.Notice.At, x.Notice.RepId, x.Call.TeamId)).ToListAsync(cancellationToken);
        var fresh = found.FindAll(x => !_known.ContainsKey(x.Id));

        // After a silence, what was stored before somebody listened is old: it waits in the inbox.
        var told = _since is null ? fresh.FindAll(x => x.At >= _listeningSince) : fresh;
        await TellAsync(db, told, cancellationToken);

        // Only now: a round that failed is looked at again by the next.
        Remember(fresh, from);
        _since = started;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = signals.OnNoticed(Wake);
        while (!stoppingToken.IsCancellationRequested)
        {
            await _wake.WaitAsync(Rest(), stoppingToken);
            Interlocked.Exchange(ref _woken, 0);
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LookFailed(logger, problem);
            }

            await Task.Delay(Spacing, time, stoppingToken);
        }
    }

    // Said before it looks: a listener that comes meanwhile is either seen here or sees that it has to wake
    private TimeSpan Rest()
    {
        Interlocked.Exchange(ref _asleep, 1);
        if (_listeners.IsEmpty)
        {
            return Timeout.InfiniteTimeSpan;
        }

        Interlocked.Exchange(ref _asleep, 0);
        return Interval;
    }

    private void Wake()
    {
        if (Interlocked.Exchange(ref _woken, 1) == 0)
        {
            _wake.Release();
        }
    }

    private async Task TellAsync(RevOpsDb db, List<Sighting> found, CancellationToken cancellationToken)
    {
        var listeners = _listeners.Keys;
        var viewers = listeners.Select(x => x.Viewer).ToList();
        var ids = found.Where(x => viewers.Exists(x.IsFor)).OrderByDescending(x => x.At).Take(MostTold).Select(x => x.Id).ToList();
        if (ids.Count == 0)
        {
            return;
        }

        var items = await db.Holding().Where(x => ids.Contains(x.Notice.Id)).ToItems(db)
            .OrderBy(x => x.At).ThenBy(x => x.Id).ToListAsync(cancellationToken);
        foreach (var item in items)
        {
            foreach (var listener in listeners)
            {
                listener.Tell(item);
            }
        }
    }

    private void Remember(List<Sighting> fresh, DateTimeOffset from)
    {
        foreach (var (id, _) in _known.Where(x => x.Value < from).ToList())
        {
            _known.Remove(id);
        }

        foreach (var sighting in fresh)
        {
            _known[sighting.Id] = sighting.At;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "New notices could not be read; the next round tries again.")]
    private static partial void LookFailed(ILogger logger, Exception problem);

    private sealed record Sighting(Guid Id, DateTimeOffset At, UserId RepId, TeamId? TeamId)
    {
        public bool IsFor(Viewer viewer) => viewer.UserId == RepId || viewer.CanReview(TeamId);
    }
}
