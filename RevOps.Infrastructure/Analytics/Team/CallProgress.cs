using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Team;
using RevOps.Domain.Calls;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Crm.Imports;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Team;

/// <summary>
/// Notes beside a call's figures whether it was followed by progress. Calls whose days are not over yet are left out, also where the deal has moved
/// already: counting only the quick ones would flatter.
/// </summary>
internal sealed class CallProgress(IDbContextFactory<RevOpsDb> databases)
{
    private const int Batch = 2000;

    // A change of a stage that its source tells of late
    private const int LateDays = 2;

    private static readonly ImportKind[] Histories = [ImportKind.Deals, ImportKind.StageHistory];

    /// <summary>Brings it up to date: of the calls named and of those whose days ended since, or of all calls where histories were imported since.</summary>
    /// <param name="fresh">Calls whose figures were taken just now.</param>
    /// <param name="since">Null: of all calls.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task FollowAsync(IReadOnlyCollection<CallId> fresh, DateTimeOffset? since, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var figures = db.CallFigures.AsNoTracking().Where(x => x.Kind == CallFigureKind.Call);
        if (since is not { } looked || await db.Imports.AnySinceAsync(Histories, looked, cancellationToken))
        {
            await SetAsync(db, await OtherAsync(db, figures, now, cancellationToken), cancellationToken);
            return;
        }

        foreach (var ids in fresh.Chunk(Batch))
        {
            await SetAsync(db, await OtherAsync(db, figures.Where(x => ids.Contains(x.CallId)), now, cancellationToken), cancellationToken);
        }

        var (from, to) = (Over(looked).AddDays(-LateDays), Over(now));
        await SetAsync(db, await OtherAsync(db, figures.Where(x => x.Day >= from && x.Day <= to), now, cancellationToken), cancellationToken);
    }

    private static DateOnly Over(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime).AddDays(-MentionReport.ProgressDays);

    /// <summary>Calls of which something else is noted than what is so.</summary>
    private static async Task<List<Progress>> OtherAsync(RevOpsDb db, IQueryable<CallFigure> figures, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = now.AddDays(-MentionReport.ProgressDays);
        var steps = Steps(db);
        var told =
            from figure in figures
            join call in db.Calls on figure.CallId equals call.Id
            select new
            {
                figure.CallId,
                figure.Day,
                Noted = figure.Moved,
                Moved = call.DealId == null || call.StartedAt > before
                    ? (bool?)null
                    : steps.Any(s => s.DealId == call.DealId && s.At > call.StartedAt && s.At <= call.StartedAt.AddDays(MentionReport.ProgressDays)),
            };
        return await told.Where(x => x.Noted != x.Moved).Select(x => new Progress(x.CallId, x.Day, x.Moved)).ToListAsync(cancellationToken);
    }

    private static async Task SetAsync(RevOpsDb db, List<Progress> others, CancellationToken cancellationToken)
    {
        foreach (var (moved, ids) in others.GroupBy(x => x.Moved).SelectMany(x => x.Chunk(Batch).Select(some => (x.Key, some))))
        {
            var calls = ids.Select(x => x.Call).ToList();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await CallFigureSums.ChangedAsync(db, ids.Select(x => CallMonth.Of(x.Day)), cancellationToken);
            await db.CallFigures.Where(x => calls.Contains(x.CallId) && CallFigure.ToldWithProgress.Contains(x.Kind))
                .ExecuteUpdateAsync(x => x.SetProperty(f => f.Moved, moved), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    /// <summary>Changes to a later stage, or to a win.</summary>
    private static IQueryable<DealStageChange> Steps(RevOpsDb db) =>
        from change in db.DealStageChanges
        join to in db.DealStages on change.ToStageId equals to.Id
        join stage in db.DealStages on change.FromStageId equals (DealStageId?)stage.Id into stages
        from stage in stages.DefaultIfEmpty()
        where to.Kind == DealState.Won || (to.Kind == DealState.Open && stage != null && stage.Order < to.Order)
        select change;

    private sealed record Progress(CallId Call, DateOnly Day, bool? Moved);
}
