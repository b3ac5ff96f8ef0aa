using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Infrastructure.Reviews.Pipeline;

/// <summary>Carries hints within this process. One listener's failure is no other's.</summary>
internal sealed partial class ReviewSignals(ILogger<ReviewSignals> logger) : IReviewSignals
{
    private readonly ConcurrentDictionary<Guid, Action> _due = new();

    private readonly ConcurrentDictionary<Guid, Action> _changed = new();

    private readonly ConcurrentDictionary<Guid, Action> _noticed = new();

    public void Due() => Tell(_due);

    public void Changed() => Tell(_changed);

    public void Noticed() => Tell(_noticed);

    public IDisposable OnChanged(Action handler) => Add(_changed, handler);

    public IDisposable OnNoticed(Action handler) => Add(_noticed, handler);

    /// <summary>Calls <paramref name="handler"/> when work became due.</summary>
    public IDisposable OnDue(Action handler) => Add(_due, handler);

    private static Subscription Add(ConcurrentDictionary<Guid, Action> handlers, Action handler)
    {
        var id = Guid.NewGuid();
        handlers[id] = handler;
        return new Subscription(() => handlers.TryRemove(id, out _));
    }

    private void Tell(ConcurrentDictionary<Guid, Action> handlers)
    {
        foreach (var (_, handler) in handlers)
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

    [LoggerMessage(Level = LogLevel.Error, Message = "A listener to the reviews' signals failed; it looks again by itself.")]
    private static partial void HandlerFailed(ILogger logger, Exception problem);

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
