using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Api;

/// <summary>HubSpot's limits of an account: requests in any ten seconds, searches in any second. 0 lifts one.</summary>
internal sealed class CrmRateLimits(CrmClock clock, int perTenSeconds, int searchesPerSecond)
{
    private readonly Lock _lock = new();
    private readonly RollingCount _requests = new(TimeSpan.FromSeconds(10));
    private readonly RollingCount _searches = new(TimeSpan.FromSeconds(1));

    public int PerTenSeconds { get; private set; } = perTenSeconds;

    public int SearchesPerSecond { get; private set; } = searchesPerSecond;

    public void Change(int? perTenSeconds, int? searchesPerSecond)
    {
        lock (_lock)
        {
            PerTenSeconds = Math.Max(0, perTenSeconds ?? PerTenSeconds);
            SearchesPerSecond = Math.Max(0, searchesPerSecond ?? SearchesPerSecond);
        }
    }

    /// <summary>The policy that is exceeded; null where the request may pass, which then counts.</summary>
    public string? Refuses(bool search)
    {
        lock (_lock)
        {
            var now = clock.Machine;
            if (PerTenSeconds > 0 && !_requests.Take(now, PerTenSeconds))
            {
                return "TEN_SECONDLY_ROLLING";
            }

            return search && SearchesPerSecond > 0 && !_searches.Take(now, SearchesPerSecond) ? "SECONDLY" : null;
        }
    }

    private sealed class RollingCount(TimeSpan window)
    {
        private readonly Queue<DateTimeOffset> _taken = new();

        public bool Take(DateTimeOffset now, int limit)
        {
            while (_taken.TryPeek(out var first) && first + window <= now)
            {
                _taken.Dequeue();
            }

            if (_taken.Count >= limit)
            {
                return false;
            }

            _taken.Enqueue(now);
            return true;
        }
    }
}
