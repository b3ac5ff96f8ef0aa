using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace RevOps.Infrastructure;

/// <summary>Tells listeners of this process that something changed. One listener's failure is no other's.</summary>
internal sealed partial class Listeners(ILogger logger)
{
    private readonly ConcurrentDictionary<long, Action> _handlers = new();

    private long _last;

    public IDisposable Add(Action handler)
    {
        var id = Interlocked.Increment(ref _last);
        _handlers[id] = handler;
        return new Subscription(() => _handlers.TryRemove(id, out _));
    }

    public void Tell()
    {
        foreach (var (_, handler) in _handlers)
        {
            try
            {
                handler();
            }
            catch (Exception problem)
            {
                HandlerFailed(logger, problem);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A listener failed; it is told again of the next change.")]
    private static partial void HandlerFailed(ILogger logger, Exception problem);

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
