namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>Keeps a connection's requests below HubSpot's limits, in the order in which they come.</summary>
internal sealed class HubSpotPace(HubSpotOptions options, TimeProvider time)
{
    private readonly SlidingWindow _all = new(options.RequestsPerTenSeconds, TimeSpan.FromSeconds(10), time);

    private readonly SlidingWindow _searches = new(options.SearchesPerSecond, TimeSpan.FromSeconds(1), time);

    /// <summary>Waits for this request's turn.</summary>
    public async Task WaitAsync(bool isSearch, CancellationToken cancellationToken)
    {
        if (!options.Paced)
        {
            return;
        }

        if (isSearch)
        {
            await _searches.WaitAsync(cancellationToken);
        }

        await _all.WaitAsync(cancellationToken);
    }

    /// <summary>
    /// At most so many in any stretch of this length. A bucket that refills would let twice as many through within its first stretch.
    /// </summary>
    private sealed class SlidingWindow(int permits, TimeSpan length, TimeProvider time)
    {
        private readonly TimeSpan?[] _taken = new TimeSpan?[permits];

        private readonly long _start = time.GetTimestamp();

        private readonly Lock _lock = new();

        private int _oldest;

        public async Task WaitAsync(CancellationToken cancellationToken)
        {
            if (Take() is { } wait && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken);
            }
        }

        private TimeSpan? Take()
        {
            lock (_lock)
            {
                var now = time.GetElapsedTime(_start);
                var wait = _taken[_oldest] + length - now;
                _taken[_oldest] = wait > TimeSpan.Zero ? now + wait : now;
                _oldest = (_oldest + 1) % _taken.Length;
                return wait;
            }
        }
    }
}
