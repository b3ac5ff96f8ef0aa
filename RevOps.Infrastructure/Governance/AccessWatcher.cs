using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Governance;

/// <summary>
/// Asks the database every two seconds whose access changed, once for all open pages of this process. Each round looks back
/// further than the last one, since a change becomes visible when it is committed and nodes' clocks differ; a change that was told is not told again.
/// </summary>
internal sealed partial class AccessWatcher(
    IDbContextFactory<RevOpsDb> databases, RecentSessions recent, TimeProvider time, ILogger<AccessWatcher> logger)
    : BackgroundService, IAccessChanges
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<Guid, Action<IReadOnlySet<UserId>>> _handlers = new();

    private readonly ConcurrentDictionary<UserId, DateTimeOffset> _told = [];

    private DateTimeOffset _since = time.GetUtcNow();

    public IDisposable Subscribe(Action<IReadOnlySet<UserId>> handler)
    {
        var id = Guid.NewGuid();
        _handlers[id] = handler;
        return new Subscription(() => _handlers.TryRemove(id, out _));
    }

    /// <summary>True where this person's last change was told.</summary>
    internal bool HasTold(UserId id) => _told.ContainsKey(id);

    /// <summary>One round: reads changes and tells them.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        var started = time.GetUtcNow();
        var from = _since - Overlap;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var changes = await db.Users.AsNoTracking().Where(x => x.AccessChangedAt >= from)
            .Select(x => new { x.Id, x.AccessChangedAt }).ToListAsync(cancellationToken);
        var fresh = changes.Where(x => !_told.TryGetValue(x.Id, out var at) || at != x.AccessChangedAt).ToList();
        foreach (var (id, _) in _told.Where(x => x.Value < from).ToList())
        {
            _told.TryRemove(id, out var _);
        }

        foreach (var change in fresh)
        {
            _told[change.Id] = change.AccessChangedAt;
        }

        // Only now: a round that failed is looked at again by the next.
        _since = started;
        Tell(fresh.Select(x => x.Id).ToHashSet());
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LookFailed(logger, problem);
            }
        }
    }

    private void Tell(HashSet<UserId> people)
    {
        if (people.Count == 0)
        {
            return;
        }

        // Before it asks who listens: whoever comes too late to be told must not look at what is remembered from before
        recent.Forget();
        foreach (var handler in _handlers.Values)
        {
            handler(people);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changes of access could not be read; the next round tries again.")]
    private static partial void LookFailed(ILogger logger, Exception problem);

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
