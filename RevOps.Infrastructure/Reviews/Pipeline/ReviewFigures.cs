using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Reviews.Pipeline;

/// <summary>Counts how the reviews stand. Each question goes by the index over state and time, so that 100,000 delivered ones cost little.</summary>
internal sealed class ReviewFigures(RevOpsDb db, Viewer viewer, DateTimeOffset now)
{
    // Of more than this the newest say enough about a day's speed.
    private const int MostMeasured = 20_000;

    private static readonly IReadOnlyList<ReviewState> Working = ReviewStates.Working;

    private IQueryable<CallReview> Visible => db.Reviews.AsNoTracking().VisibleTo(viewer);

    private IQueryable<CallReview> OnTheirWay => Visible.Where(x => Working.Contains(x.State));

    public async Task<ReviewOverview> ReadAsync(CancellationToken cancellationToken) => new(
        await StatesAsync(cancellationToken),
        await FailuresAsync(cancellationToken),
        await ConnectionsAsync(cancellationToken),
        await Visible.Asking().CountAsync(cancellationToken),
        await SpeedAsync(cancellationToken));

    private async Task<IReadOnlyList<StateCount>> StatesAsync(CancellationToken cancellationToken)
    {
        var all = await Visible.GroupBy(x => x.State)
            .Select(x => new StateCount(x.Key, x.Count(), x.Min(r => r.ChangedAt))).ToListAsync(cancellationToken);

        // A try that failed changes a review too, and yet it has waited since it was detected.
        var first = await OnTheirWay.Where(x => x.DeliveredAt == null).GroupBy(x => x.State)
            .Select(x => new { x.Key, Oldest = x.Min(r => r.DetectedAt) }).ToDictionaryAsync(x => x.Key, x => x.Oldest, cancellationToken);
        return all.ConvertAll(x => first.TryGetValue(x.State, out var oldest) && oldest < x.Oldest ? x with { Oldest = oldest } : x);
    }

    private async Task<IReadOnlyList<FailureCount>> FailuresAsync(CancellationToken cancellationToken)
    {
        var rows = await Visible.Where(x => x.State == ReviewState.Failed)
            .GroupBy(x => x.Failure ?? ReviewFailure.Unexpected)
            .Select(x => new { x.Key, Count = x.Count(), Oldest = x.Min(r => r.ChangedAt) }).ToListAsync(cancellationToken);
        return [.. rows.OrderByDescending(x => x.Count).ThenBy(x => x.Key).Select(x => new FailureCount(x.Key, x.Count, x.Oldest))];
    }

    private async Task<IReadOnlyList<ConnectionLoad>> ConnectionsAsync(CancellationToken cancellationToken)
    {
        var hourAgo = now - TimeSpan.FromHours(1);
        var waiting = await CountAsync(OnTheirWay, cancellationToken);
        var failed = await CountAsync(Visible.Where(x => x.State == ReviewState.Failed), cancellationToken);
        var delivered = await CountAsync(Delivered(hourAgo), cancellationToken);
        var connections = await db.Connections.AsNoTracking().OrderBy(x => x.Name)
            .Select(x => new { x.Id, x.Name, x.Paused, x.LastError }).ToListAsync(cancellationToken);
        return connections.ConvertAll(x => new ConnectionLoad(
            x.Id,
            x.Name,
            x.Paused,
            waiting.GetValueOrDefault(x.Id),
            failed.GetValueOrDefault(x.Id),
            delivered.GetValueOrDefault(x.Id),
            x.LastError));
    }

    private async Task<DeliverySpeed?> SpeedAsync(CancellationToken cancellationToken)
    {
        var times = await Delivered(now - TimeSpan.FromDays(1)).Where(x => x.CallEndedAt != null)
            .OrderByDescending(x => x.ChangedAt).Take(MostMeasured)
            .Select(x => new { Ended = x.CallEndedAt!.Value, Delivered = x.DeliveredAt!.Value }).ToListAsync(cancellationToken);

        // Another clock than ours says when a call ended; what is delivered before it ended says nothing of us.
        return DeliverySpeed.Of([.. times.Select(x => x.Delivered - x.Ended).Where(x => x >= TimeSpan.Zero)]);
    }

    // What was delivered since was changed since: the index finds it by that.
    private IQueryable<CallReview> Delivered(DateTimeOffset since) =>
        Visible.Where(x => x.State == ReviewState.Delivered && x.ChangedAt >= since && x.DeliveredAt >= since);

    private static async Task<Dictionary<ConnectionId, int>> CountAsync(IQueryable<CallReview> reviews, CancellationToken cancellationToken) =>
        await reviews.GroupBy(x => x.ConnectionId).Select(x => new { x.Key, Count = x.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count, cancellationToken);
}
