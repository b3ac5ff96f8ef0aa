using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Calls.Search;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Calls;

/// <summary>Reads of calls.</summary>
internal sealed class CallQueries(IDbContextFactory<RevOpsDb> databases, ICallTextSearch search) : ICallQueries
{
    private const int LargestPage = 200;
    private const int HitsPerCall = 3;

    public async Task<CallListPage> ListAsync(Viewer viewer, CallFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var terms = SearchTerms.Parse(filter.Text);
        var calls = Filtered(db, viewer, filter, terms);
        var total = await calls.CountAsync(cancellationToken);
        var size = Math.Clamp(filter.PageSize, 1, LargestPage);
        var items = await calls.ToItems(db, filter)
            .Skip(Math.Clamp(filter.Page, 0, int.MaxValue / size) * size).Take(size)
            .ToListAsync(cancellationToken);
        return new CallListPage(await WithHitsAsync(db, items, terms, cancellationToken), total);
    }

    public async IAsyncEnumerable<CallListItem> ExportAsync(
        Viewer viewer, CallFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = Filtered(db, viewer, filter, SearchTerms.Parse(filter.Text)).ToItems(db, filter).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            yield return row;
        }
    }

    public async Task<CallFilterOptions> OptionsAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var visible = db.Calls.AsNoTracking().VisibleTo(viewer);
        var teams = await db.Teams.Where(t => visible.Any(c => c.TeamId == t.Id))
            .OrderBy(t => t.Name).Select(t => new { t.Id, t.Name }).ToListAsync(cancellationToken);
        var reps = await db.Users.Where(u => visible.Any(c => c.RepId == u.Id))
            .OrderBy(u => u.Name).Select(u => new { u.Id, u.Name }).ToListAsync(cancellationToken);
        var accounts = await db.Accounts.Where(a => visible.Any(c => c.AccountId == a.Id))
            .OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).Take(2000).ToListAsync(cancellationToken);
        return new CallFilterOptions(
            [.. teams.Select(x => new FilterOption(x.Id.ToString(), x.Name))],
            [.. reps.Select(x => new FilterOption(x.Id.ToString(), x.Name))],
            [.. accounts.Select(x => new FilterOption(x.Id.ToString(), x.Name))]);
    }

    public async Task<CallDetail?> FindAsync(Viewer viewer, CallId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var call = await db.Calls.AsNoTracking().VisibleTo(viewer).SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
        return call is null ? null : await new CallDetailReader(db, viewer, call).ReadAsync(cancellationToken);
    }

    private IQueryable<Call> Filtered(RevOpsDb db, Viewer viewer, CallFilter filter, SearchTerms? terms) =>
        db.Calls.AsNoTracking().VisibleTo(viewer).Matching(filter).Saying(db, search, terms);

    private static async Task<IReadOnlyList<CallListItem>> WithHitsAsync(
        RevOpsDb db, List<CallListItem> items, SearchTerms? terms, CancellationToken cancellationToken)
    {
        if (terms is null || terms.Stems.Count == 0 || items.Count == 0)
        {
            return items;
        }

        var ids = items.ConvertAll(x => x.Id);
        var lines = await db.Utterances.AsNoTracking()
            .Where(x => ids.Contains(x.CallId)).SayingAny(terms.Stems)
            .OrderBy(x => x.CallId).ThenBy(x => x.Seq)
            .Select(x => new { x.CallId, x.Seq, x.Text })
            .ToListAsync(cancellationToken);
        var hits = lines
            .Select(x => (x.CallId, Hit: new SearchHit(x.Seq, terms.Highlight(x.Text))))
            .Where(x => x.Hit.Parts.Any(p => p.Found))
            .GroupBy(x => x.CallId)
            .ToDictionary(x => x.Key, x => x.OrderByDescending(h => h.Hit.Parts.Count(p => p.Found)).Take(HitsPerCall).Select(h => h.Hit).ToList());
        return items.ConvertAll(x => hits.TryGetValue(x.Id, out var found) ? x with { Hits = found } : x);
    }
}
