using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Snapshots;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Crm.Imports;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Snapshots;

/// <inheritdoc />
internal sealed class PipelineSnapshots(IDbContextFactory<RevOpsDb> databases, IOrganisation organisation, TimeProvider time) : IPipelineSnapshots
{
    private const int Batch = 2000;

    // An import says when it ended a little before that can be read
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(10);

    private static readonly ImportKind[] Histories = [ImportKind.Deals, ImportKind.StageHistory, ImportKind.CloseDates];

    /// <summary>All histories that were imported before are in the spans, as this node has seen. Looking through all of them takes a second for a million changes.</summary>
    private DateTimeOffset? _looked;

    public async Task<bool> TakeAsync(CancellationToken cancellationToken)
    {
        var calendar = new FiscalCalendar(await organisation.ReadAsync(cancellationToken));
        var now = time.GetUtcNow();
        var day = calendar.DayOf(now);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        // All or nothing: a snapshot that breaks off leaves no half of a day
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var isNew = !await db.SnapshotDays.AnyAsync(x => x.Day == day, cancellationToken);
        if (_looked is not { } looked || await db.Imports.AnySinceAsync(Histories, looked - Margin, cancellationToken))
        {
            await ForgetIncompleteAsync(db, cancellationToken);
        }

        await WriteAsync(db, calendar, day, isNew, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        _looked = now;
        return isNew;
    }

    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        var calendar = new FiscalCalendar(await organisation.ReadAsync(cancellationToken));
        var day = calendar.DayOf(time.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await Spans(db).ExecuteDeleteAsync(cancellationToken);
        await WriteAsync(db, calendar, day, isNew: false, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>
    /// Histories are imported after their deals. A deal that, by an imported change, was in a stage or expected on a day that none of its spans
    /// knows is read anew.
    /// </summary>
    private static async Task ForgetIncompleteAsync(RevOpsDb db, CancellationToken cancellationToken)
    {
        var spans = Spans(db);
        var moved = db.DealStageChanges.Where(x => x.ImportId != null && x.FromStageId != null && !spans.Any(s => s.DealId == x.DealId && s.StageId == x.FromStageId)).Select(x => x.DealId);
        var put = db.DealCloseDateChanges.Where(x => x.ImportId != null && x.From != null && !spans.Any(s => s.DealId == x.DealId && s.ClosesOn == x.From)).Select(x => x.DealId);
        await spans.Where(x => moved.Contains(x.DealId) || put.Contains(x.DealId)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>A new day's snapshot takes every deal; in between only the past of deals that have none yet is read.</summary>
    private async Task WriteAsync(RevOpsDb db, FiscalCalendar calendar, DateOnly day, bool isNew, CancellationToken cancellationToken)
    {
        var stages = await db.DealStages.AsNoTracking().ToDictionaryAsync(x => x.Id, cancellationToken);
        var spanned = Spans(db);
        var current = isNew ? await spanned.AsNoTracking().Where(x => x.To == null).ToDictionaryAsync(x => x.DealId, cancellationToken) : [];
        var deals = await db.Deals.AsNoTracking().Where(x => isNew || !spanned.Any(s => s.DealId == x.Id)).Select(x => new
        {
            x.Id,
            x.OwnerId,
            x.TeamId,
            x.CreatedAt,
            x.ClosedAt,
            x.StageId,
            x.State,
            x.Amount,
            x.Currency,
            x.ClosesOn,
            x.Probability,
            x.Forecast,
        }).ToListAsync(cancellationToken);
        List<DealNow> fresh = [];
        List<DealSpan> changed = [];
        foreach (var deal in deals)
        {
            var now = new DealNow(deal.Id, deal.CreatedAt, deal.ClosedAt, new DealFactsThen(
                deal.StageId, deal.State, deal.Amount, deal.Currency, deal.ClosesOn, deal.Probability ?? stages[deal.StageId].Probability, deal.Forecast))
            {
                OwnerId = deal.OwnerId,
                TeamId = deal.TeamId,
            };
            if (!current.TryGetValue(deal.Id, out var span))
            {
                fresh.Add(now);
            }
            else if (span.Facts != now.Facts)
            {
                changed.Add(now.Span(day, now.Facts));
            }
        }

        await ChangeAsync(db, day, changed, cancellationToken);
        await BeginAsync(db, new DealPast(calendar, stages), fresh, day, cancellationToken);
        if (isNew || fresh.Count > 0)
        {
            // Somebody may have given deals away between the reading and the writing
            await SpanScopes.FollowAsync(db, db.Deals, cancellationToken);
        }

        if (isNew)
        {
            var model = await LearntSums.AddAsync(db, calendar.QuarterOf(day), day, cancellationToken);
            db.SnapshotDays.Add(new SnapshotDay(day, time.GetUtcNow(), fresh.Count + changed.Count) { Model = model });
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private static async Task ChangeAsync(RevOpsDb db, DateOnly day, List<DealSpan> changed, CancellationToken cancellationToken)
    {
        foreach (var batch in changed.Chunk(Batch))
        {
            var ids = batch.Select(x => x.DealId).ToList();

            // A span that begins on the day itself, after a rebuild within it, gives way
            await Spans(db).Where(x => x.From == day && ids.Contains(x.DealId)).ExecuteDeleteAsync(cancellationToken);
            await Spans(db).Where(x => x.To == null && ids.Contains(x.DealId)).ExecuteUpdateAsync(x => x.SetProperty(s => s.To, day), cancellationToken);
            await AddAsync(db, batch, cancellationToken);
        }
    }

    private static async Task BeginAsync(RevOpsDb db, DealPast past, List<DealNow> fresh, DateOnly day, CancellationToken cancellationToken)
    {
        foreach (var batch in fresh.Chunk(Batch))
        {
            var ids = batch.Select(x => (DealId?)x.Id).ToList();
            var moves = (await db.DealStageChanges.AsNoTracking().Where(x => ids.Contains(x.DealId)).ToListAsync(cancellationToken)).ToLookup(x => x.DealId);
            var dates = (await db.DealCloseDateChanges.AsNoTracking().Where(x => ids.Contains(x.DealId)).ToListAsync(cancellationToken)).ToLookup(x => x.DealId);
            await AddAsync(db, batch.SelectMany(x => past.Spans(x, [.. moves[x.Id]], [.. dates[x.Id]], day)), cancellationToken);
        }
    }

    // The past of a deal that is gone from its source is kept, should it come back
    private static IQueryable<DealSpan> Spans(RevOpsDb db) => db.DealSpans.IgnoreQueryFilters();

    private static async Task AddAsync(RevOpsDb db, IEnumerable<DealSpan> spans, CancellationToken cancellationToken)
    {
        await db.InsertManyAsync([.. spans], cancellationToken);
        db.ChangeTracker.Clear();
    }
}
