using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Calls.Search;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Calls;

/// <summary>Reads of calls.</summary>
internal sealed class CallQueries(
    [FromKeyedServices(PersistenceRegistration.Questions)] IDbContextFactory<RevOpsDb> databases, ICallTextSearch search) : ICallQueries
{
    private const int LargestPage = 200;
    private const int HitsPerCall = 3;
    private const int MostAccounts = 2000;

    // Counting every call in which a frequent word stands takes seconds; nobody pages that far.
    private const int MostCounted = 1000;

    public async Task<CallListPage> ListAsync(Viewer viewer, CallFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var terms = SearchTerms.Parse(filter.Text);
        var calls = Filtered(db, viewer, filter, terms);
        var total = terms is null
            ? await CountAsync(db, viewer, filter, cancellationToken)
            : await CountHitsAsync(calls, cancellationToken);
        var isMore = terms is not null && total > MostCounted;
        var size = Math.Clamp(filter.PageSize, 1, LargestPage);
        var skip = Math.Clamp(filter.Page, 0, int.MaxValue / size) * size;
        var ids = await new CallOrder(db, calls, filter).PageAsync(skip, size, cancellationToken);
        var items = await ItemsAsync(db, ids, cancellationToken);
        return new CallListPage(await WithHitsAsync(db, items, terms, cancellationToken), isMore ? MostCounted : total)
        {
            IsMore = isMore,
        };
    }

    public async IAsyncEnumerable<CallListItem> ExportAsync(
        Viewer viewer, CallFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var order = new CallOrder(db, Filtered(db, viewer, filter, SearchTerms.Parse(filter.Text)), filter);
        foreach (var part in new[] { order.Known(), order.Unknown() }.OfType<IQueryable<NamedCall>>())
        {
            await foreach (var row in part.ToItems(db).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                yield return row;
            }
        }
    }

    public async Task<CallFilterOptions> OptionsAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var choices = new CallChoices(db, viewer);
        var teams = await choices.Teams.OrderBy(t => t.Name).Select(t => new { t.Id, t.Name }).ToListAsync(cancellationToken);
        var reps = await choices.Reps.OrderBy(u => u.Name).Select(u => new { u.Id, u.Name }).ToListAsync(cancellationToken);
        var accounts = await choices.Accounts.OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).Take(MostAccounts).ToListAsync(cancellationToken);
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

    private static async Task<int> CountAsync(RevOpsDb db, Viewer viewer, CallFilter filter, CancellationToken cancellationToken)
    {
        var total = 0;
        foreach (var part in db.Calls.PartsVisibleTo(viewer))
        {
            total += await part.Matching(filter).CountAsync(cancellationToken);
        }

        return total;
    }

    // The order lets the database walk the viewer's calls and stop at the limit; without it, it reads the words of everybody's calls first.
    private static Task<int> CountHitsAsync(IQueryable<Call> calls, CancellationToken cancellationToken) =>
        calls.OrderByDescending(x => x.StartedAt).ThenByDescending(x => x.Id).Select(x => x.Id).Take(MostCounted + 1).CountAsync(cancellationToken);

    private static async Task<List<CallListItem>> ItemsAsync(RevOpsDb db, List<CallId> ids, CancellationToken cancellationToken)
    {
        var rows = await db.Calls.AsNoTracking().Where(x => ids.Contains(x.Id)).ToItems(db).ToDictionaryAsync(x => x.Id, cancellationToken);
        return [.. ids.Where(rows.ContainsKey).Select(x => rows[x])];
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
