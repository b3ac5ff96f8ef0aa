using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Reviews.Pipeline;

namespace RevOps.Infrastructure.Crm;

/// <summary>Reads of what was written to CRMs.</summary>
internal sealed class CrmLedger(IDbContextFactory<RevOpsDb> databases) : ICrmLedger
{
    public async Task<LedgerListPage> ListAsync(Viewer viewer, LedgerFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.CrmWrites.VisibleTo(db, viewer).Matching(db, filter).Page(filter).ToLines(db, viewer).ToListAsync(cancellationToken);

        // A join does not keep an order by itself.
        rows = [.. filter.OldestFirst
            ? rows.OrderBy(x => x.CreatedAt).ThenBy(x => x.Id)
            : rows.OrderByDescending(x => x.CreatedAt).ThenByDescending(x => x.Id)];
        PagePlace? next = null;
        if (rows.Count > LedgerFilter.PageSize)
        {
            rows.RemoveAt(LedgerFilter.PageSize);
            next = new PagePlace(rows[^1].CreatedAt, rows[^1].Id);
        }

        // What a call's review orders has one time: ids say where a page ends, and within it the lines are in the order of reading.
        var timed = filter.OldestFirst ? rows.OrderBy(x => x.CreatedAt) : rows.OrderByDescending(x => x.CreatedAt);
        return new LedgerListPage([.. timed.ThenBy(x => x.ReviewId?.Value).ThenAsRead()], next);
    }

    public async Task<IReadOnlyList<LedgerLine>> ReadAsync(Viewer viewer, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.CrmWrites.VisibleTo(db, viewer).Where(x => ids.Contains(x.Id)).ToLines(db, viewer).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<LedgerLine>> ConflictsAsync(Viewer viewer, int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.CrmWrites.VisibleTo(db, viewer).Where(x => x.State == CrmWriteState.Conflict)
            .Newest().Take(most).ToLines(db, viewer).ToListAsync(cancellationToken);
        return [.. rows.OrderByDescending(x => x.CreatedAt).ThenByDescending(x => x.Id)];
    }

    public async Task<IReadOnlyList<CallPlace>> OfCallAsync(Viewer viewer, CallId call, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!await db.Calls.VisibleTo(viewer).AnyAsync(x => x.Id == call, cancellationToken))
        {
            return [];
        }

        var reviews = await db.Reviews.AsNoTracking().Where(x => x.CallId == call).ToItems(db).ToListAsync(cancellationToken);
        var ids = reviews.ConvertAll(x => (ReviewId?)x.Id);
        var lines = (await db.CrmWrites.Where(x => ids.Contains(x.ReviewId)).ToLines(db, viewer).ToListAsync(cancellationToken)).ToLookup(x => x.ReviewId!.Value);
        return [.. reviews.OrderBy(x => x.Connection).Select(x => new CallPlace(x.Id, x.Connection, x.State, x.Cause, x.ChangedAt, Newest(lines[x.Id])))];
    }

    public async Task<LedgerOptions> OptionsAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var connections = await db.Connections.OrderBy(x => x.Name).Select(x => new ConnectionName(x.Id, x.Name)).ToListAsync(cancellationToken);
        var reps = viewer.Role == UserRole.Rep ? [] : await RepsAsync(db, viewer, cancellationToken);
        return new LedgerOptions(connections, reps);
    }

    private static async Task<List<PersonName>> RepsAsync(RevOpsDb db, Viewer viewer, CancellationToken cancellationToken)
    {
        var visible = db.Reviews.VisibleTo(viewer);
        return await db.Users.Where(u => visible.Any(r => r.RepId == u.Id)).OrderBy(x => x.Name)
            .Select(x => new PersonName(x.Id, x.Name)).ToListAsync(cancellationToken);
    }

    private static IReadOnlyList<LedgerLine> Newest(IEnumerable<LedgerLine> lines) =>
        [.. lines.GroupBy(x => (x.Kind, x.TargetKind, x.Field)).Select(x => x.MaxBy(l => (l.Revision, l.CreatedAt))!).OrderBy(x => x.ReviewId?.Value).ThenAsRead()];
}
