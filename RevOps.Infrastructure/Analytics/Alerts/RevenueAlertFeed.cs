using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Alerts;

/// <inheritdoc cref="IRevenueAlertFeed" />
internal sealed class RevenueAlertFeed(IDbContextFactory<RevOpsDb> databases, RevenueAlertSignal signal, TimeProvider time, ILogger<RevenueAlertFeed> logger)
    : RowFeed<RevenueAlertItem>(signal.OnChanged, time, logger), IRevenueAlertFeed
{
    public IDisposable Subscribe(UserId person, Action<RevenueAlertItem> told) => Subscribe(item =>
    {
        if (item.UserId == person)
        {
            told(item);
        }
    });

    // A moment to be shown is not one of writing: quiet hours and snoozes end without anybody doing anything
    protected override async Task<IReadOnlyList<RevenueAlertItem>> SinceAsync(DateTimeOffset from, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.HoldingAlerts()
            .Where(x => (x.Notice.ShowAt >= from && x.Notice.ShowAt <= now) || x.Notice.AcknowledgedAt >= from || x.Notice.SnoozedAt >= from || x.Alert.EndedAt >= from)
            .ToItems(db).OrderBy(x => x.ShowAt).ThenBy(x => x.Id).ToListAsync(cancellationToken);
    }

    protected override (object Key, DateTimeOffset At) StateOf(RevenueAlertItem item) =>
        ((item.Id, item.UserId, item.ShowAt, item.AcknowledgedAt, item.SnoozedAt, item.EndedAt, IsShown: item.ShowAt <= Now), Latest(item));

    private DateTimeOffset Latest(RevenueAlertItem item)
    {
        DateTimeOffset?[] moments = [item.At, item.ShowAt <= Now ? item.ShowAt : null, item.AcknowledgedAt, item.SnoozedAt, item.EndedAt];
        return moments.Max()!.Value;
    }
}
