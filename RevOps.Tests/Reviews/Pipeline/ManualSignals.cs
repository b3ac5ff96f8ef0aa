using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Tests.Reviews.Pipeline;

/// <summary>Counts what is told and tells it on at once.</summary>
internal sealed class ManualSignals : IReviewSignals
{
    private readonly List<Action> _handlers = [];

    public int DueCount { get; private set; }

    public int ChangedCount { get; private set; }

    public void Due() => DueCount++;

    public void Changed()
    {
        ChangedCount++;
        _handlers.ToList().ForEach(x => x());
    }

    public void Noticed()
    {
    }

    public IDisposable OnChanged(Action handler)
    {
        _handlers.Add(handler);
        return new Listening(() => _handlers.Remove(handler));
    }

    public IDisposable OnNoticed(Action handler) => new Listening(() => { });

    private sealed class Listening(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
