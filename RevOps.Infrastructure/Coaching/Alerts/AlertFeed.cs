using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RevOps.Domain.Coaching.Alerts;

namespace RevOps.Infrastructure.Coaching.Alerts;

/// <summary>
/// Tells the open pages of this process of alerts: at once when this process kept one, and within seconds while somebody listens, since
/// other nodes' alerts come without a signal. Each round looks further back than the last, because a row is visible only when it is
/// committed; what was told is not told again.
/// </summary>
internal sealed partial class AlertFeed(AlertStore alerts, AlertSignal signal, TimeProvider time, ILogger<AlertFeed> logger) : BackgroundService, IAlertFeed
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<long, Action<AlertItem>> _listeners = new();

    private readonly Dictionary<(Guid Id, bool Acknowledged), DateTimeOffset> _told = [];

    private readonly SemaphoreSlim _wake = new(0);

    private long _last;

    private readonly Lock _starting = new();

    private DateTimeOffset _listeningSince;

    private DateTimeOffset? _since;

    public IDisposable Subscribe(Action<AlertItem> told)
    {
        var id = Interlocked.Increment(ref _last);
        lock (_starting)
        {
            _listeningSince = _listeners.IsEmpty ? time.GetUtcNow() : _listeningSince;
            _listeners[id] = told;
        }

        _wake.Release();
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
        foreach (var item in await alerts.SinceAsync(from, cancellationToken))
        {
            // What happened before anybody listened waits on the alerts' page.
            var at = item.AcknowledgedAt ?? item.At;
            if (_told.TryAdd((item.Id, item.AcknowledgedAt is not null), at) && (_since is not null || at >= _listeningSince))
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

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = signal.OnChanged(() => _wake.Release());
        try
        {
            while (true)
            {
                await _wake.WaitAsync(_listeners.IsEmpty ? Timeout.InfiniteTimeSpan : Interval, stoppingToken);
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
            LookFailed(logger, problem);
        }
    }

    private void Tell(AlertItem item)
    {
        foreach (var (_, told) in _listeners)
        {
            try
            {
                told(item);
            }
            catch (Exception problem)
            {
                ListenerFailed(logger, problem);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Alerts could not be read; the next round tries again.")]
    private static partial void LookFailed(ILogger logger, Exception problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "A page that listens to alerts failed; it is told of the next one again.")]
    private static partial void ListenerFailed(ILogger logger, Exception problem);

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
