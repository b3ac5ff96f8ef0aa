using Microsoft.Extensions.Logging;

namespace RevOps.Infrastructure.Coaching.Alerts;

/// <summary>Alerts of this process changed: the feed looks at once.</summary>
internal sealed class AlertSignal(ILogger<AlertSignal> logger)
{
    private readonly Listeners _listeners = new(logger);

    public IDisposable OnChanged(Action handler) => _listeners.Add(handler);

    public void Tell() => _listeners.Tell();
}
