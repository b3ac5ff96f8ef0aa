using Microsoft.Extensions.Logging;

namespace RevOps.Infrastructure.Analytics.Alerts;

/// <summary>Alerts of this process changed: the feed looks at once.</summary>
internal sealed class RevenueAlertSignal(ILogger<RevenueAlertSignal> logger)
{
    private readonly Listeners _listeners = new(logger);

    public IDisposable OnChanged(Action handler) => _listeners.Add(handler);

    public void Tell() => _listeners.Tell();
}
