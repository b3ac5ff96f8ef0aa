using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace RevOps.Infrastructure;

/// <summary>
/// Tells the open pages of this process of rows: at once when this process wrote one, and within seconds while somebody listens, since other
/// nodes' rows come without a signal. Each round looks further back than the last, because a row is visible only when it is committed; what was
/// told is not told again.
/// </summary>
/// <param name="onChanged">What says that this process wrote something.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where failures are told.</param>
internal abstract class RowFeed<TItem>(Func<Action, IDisposable> onChanged, TimeProvider time, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<long, Action<TItem>> _listeners = new();

    private readonly Dictionary<object, DateTimeOffset> _told = [];

    private readonly SemaphoreSlim _wake = new(0);

    private readonly Lock _starting = new();

    private long _last;

    private int _asleep = 1;

    private DateTimeOffset _listeningSince;

    private DateTimeOffset? _since;

    /// <summary>Now, by its clock.</summary>
    protected DateTimeOffset Now => time.GetUtcNow();

    public IDisposable Subscribe(Action<TItem> told)
    {
        var id = Interlocked.Increment(ref _last);
        lock (_starting)
        {
            _listeningSince = _listeners.IsEmpty ? time.GetUtcNow() : _listeningSince;
            _listeners[id] = told;
        }

        // Only the first wakes it: with thousands of pages that open, each one's round would be a question more for every page
        if (Interlocked.Exchange(ref _asleep, 0) == 1)
        {
            _wake.Release();
        }

        return new Subscription(() => _listeners.TryRemove(id, out _));
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    /// <summary>One round. Rounds do not overlap.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        if (_listeners.IsEmpty)
        {
            _since = null;
            _told.Clear();
            return;
        }

        var started = time.GetUtcNow();
        var from = (_since ?? _listeningSince) - Overlap;
        foreach (var item in await SinceAsync(from, started, cancellationToken))
        {
            // What happened before anybody listened waits on its page.
            var (key, at) = StateOf(item);
            if (_told.TryAdd(key, at) && (_since is not null || at >= _listeningSince))
            {
                Tell(item);
            }
        }

        foreach (var (key, _) in _told.Where(x => x.Value < from).ToList())
        {
            _told.Remove(key);
        }

        _since = started;
    }

    /// <summary>Rows that came into a state between two moments, in order.</summary>
    protected abstract Task<IReadOnlyList<TItem>> SinceAsync(DateTimeOffset from, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>What tells the row's state from its others, and since when it is in it.</summary>
    protected abstract (object Key, DateTimeOffset At) StateOf(TItem item);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = onChanged(() => _wake.Release());
        try
        {
            while (true)
            {
                await _wake.WaitAsync(Rest(), stoppingToken);
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

    private async Task LookSafelyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await LookAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            RowFeedLog.LookFailed(logger, problem);
        }
    }

    private void Tell(TItem item)
    {
        foreach (var (_, told) in _listeners)
        {
            try
            {
                told(item);
            }
            catch (Exception problem)
            {
                RowFeedLog.ListenerFailed(logger, problem);
            }
        }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}

/// <summary>What feeds say of failures.</summary>
internal static partial class RowFeedLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "What is new could not be read; the next round tries again.")]
    public static partial void LookFailed(ILogger logger, Exception problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "A page that listens failed; it is told of the next change again.")]
    public static partial void ListenerFailed(ILogger logger, Exception problem);
}
