using System.Collections.Concurrent;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Api;

/// <summary>The last requests, and how many there were of each kind. Neither bodies nor headers.</summary>
internal sealed class RequestLog(CrmClock clock)
{
    private const int Kept = 200;

    private readonly ConcurrentDictionary<string, long> _byRoute = new();
    private readonly Queue<DemoCrmLogLine> _lines = new(Kept + 1);
    private readonly Lock _lock = new();

    public void Add(string method, string path, int? status, string? fault, string route)
    {
        _byRoute.AddOrUpdate(route, 1, (_, count) => count + 1);
        var line = new DemoCrmLogLine(clock.Now, method, path, status, fault);
        lock (_lock)
        {
            _lines.Enqueue(line);
            if (_lines.Count > Kept)
            {
                _lines.Dequeue();
            }
        }
    }

    public IReadOnlyDictionary<string, long> Counts() => new SortedDictionary<string, long>(_byRoute, StringComparer.Ordinal);

    /// <summary>Newest first.</summary>
    public IReadOnlyList<DemoCrmLogLine> Lines()
    {
        lock (_lock)
        {
            return [.. _lines.Reverse()];
        }
    }
}
