using Microsoft.Extensions.Logging;
using RevOps.Domain.Coaching.Alerts;

namespace RevOps.Infrastructure.Coaching.Alerts;

/// <summary>Tells the open pages of this process of alerts of live calls, and of those that somebody took note of.</summary>
internal sealed class AlertFeed(AlertStore alerts, AlertSignal signal, TimeProvider time, ILogger<AlertFeed> logger)
    : RowFeed<AlertItem>(signal.OnChanged, time, logger), IAlertFeed
{
    protected override Task<IReadOnlyList<AlertItem>> SinceAsync(DateTimeOffset from, DateTimeOffset now, CancellationToken cancellationToken) =>
        alerts.SinceAsync(from, cancellationToken);

    protected override (object Key, DateTimeOffset At) StateOf(AlertItem item) =>
        ((item.Id, item.AcknowledgedAt is not null), item.AcknowledgedAt ?? item.At);
}
