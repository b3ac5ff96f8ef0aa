using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.List;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.List;

/// <summary>Reads of deals.</summary>
internal sealed class DealQueries(IDbContextFactory<RevOpsDb> databases, IOrganisation organisation, TimeProvider time) : IDealQueries
{
    private const int LargestPage = 200;

    public async Task<DealListPage> ListAsync(Viewer viewer, DealFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (deals, rates, worth, today) = await FilteredAsync(db, viewer, filter, cancellationToken);
        var totals = await DealTotals.ReadAsync(deals, rates, today, cancellationToken);
        var size = Math.Clamp(filter.PageSize, 1, LargestPage);
        var skip = Math.Clamp(filter.Page, 0, int.MaxValue / size) * size;
        var ids = await new DealOrder(db, deals, filter, worth).PageAsync(skip, size, cancellationToken);
        return new DealListPage(await ItemsAsync(db, ids, cancellationToken), totals.Count(), totals.Sum());
    }

    public async Task<DealBoard> BoardAsync(Viewer viewer, DealFilter filter, string? pipeline, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (deals, rates, _, today) = await FilteredAsync(db, viewer, filter with { State = null, Stage = null }, cancellationToken);
        var recent = time.GetUtcNow().AddDays(-DealBoard.ClosedDays);
        deals = deals.Where(x => x.State == DealState.Open || x.ClosedAt >= recent);
        var totals = await DealTotals.ReadAsync(deals, rates, today, cancellationToken);
        var stages = await db.DealStages.AsNoTracking().OrderBy(x => x.Order).ThenBy(x => x.Name).ToListAsync(cancellationToken);
        var shown = pipeline ?? stages.GroupBy(x => x.Pipeline).OrderByDescending(x => x.Sum(s => totals.Count(s.Id))).FirstOrDefault()?.Key;
        var here = stages.Where(x => x.Pipeline == shown && totals.Count(x.Id) > 0).ToList();
        var ids = await FirstAsync(db, deals, here, cancellationToken);
        var cards = (await ItemsAsync(db, ids, cancellationToken)).ToLookup(x => x.StageId);
        var columns = stages.Where(x => x.Pipeline == shown)
            .Select(x => new DealBoardColumn(Item(x), totals.Count(x.Id), totals.Sum(x.Id), [.. cards[x.Id]])).ToList();
        return new DealBoard([.. stages.Select(x => x.Pipeline).Distinct()], shown, columns);
    }

    public async IAsyncEnumerable<DealListItem> ExportAsync(
        Viewer viewer, DealFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (deals, _, worth, _) = await FilteredAsync(db, viewer, filter, cancellationToken);
        var order = new DealOrder(db, deals, filter, worth);
        foreach (var part in new[] { order.Known(), order.Unknown() }.OfType<IQueryable<NamedDeal>>())
        {
            await foreach (var row in part.ToItems(db).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                yield return row;
            }
        }
    }

    public async Task<DealFilterOptions> OptionsAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var stages = await db.DealStages.AsNoTracking().OrderBy(x => x.Pipeline).ThenBy(x => x.Order).ToListAsync(cancellationToken);
        var choices = new DealChoices(db, viewer);
        return new DealFilterOptions(
            await choices.TeamsAsync(cancellationToken),
            await choices.OwnersAsync(cancellationToken),
            await choices.AccountsAsync(cancellationToken),
            [.. stages.Select(Item)]);
    }

    private static DealStageItem Item(DealStage x) => new(x.Id, x.Pipeline, x.Name, x.Order, x.Kind, x.Probability);

    // Open deals: those that close first. Closed ones: the newest. A stage's own are found in its index, not among those of all stages.
    private static async Task<List<DealId>> FirstAsync(RevOpsDb db, IQueryable<Deal> deals, List<DealStage> stages, CancellationToken cancellationToken)
    {
        var open = stages.Where(x => x.Kind == DealState.Open).Select(x => x.Id).ToList();
        var closed = stages.Where(x => x.Kind != DealState.Open).Select(x => x.Id).ToList();
        var closing =
            from stage in db.DealStages.Where(x => open.Contains(x.Id))
            from deal in deals.Where(x => x.StageId == stage.Id).OrderBy(x => x.ClosesOn).ThenBy(x => x.Id).Take(DealBoard.MostCards)
            orderby deal.ClosesOn, deal.Id
            select deal.Id;
        var newest =
            from stage in db.DealStages.Where(x => closed.Contains(x.Id))
            from deal in deals.Where(x => x.StageId == stage.Id).OrderByDescending(x => x.ClosedAt).ThenBy(x => x.Id).Take(DealBoard.MostCards)
            orderby deal.ClosedAt descending, deal.Id
            select deal.Id;
        return [.. await closing.ToListAsync(cancellationToken), .. await newest.ToListAsync(cancellationToken)];
    }

    private static async Task<List<DealListItem>> ItemsAsync(RevOpsDb db, List<DealId> ids, CancellationToken cancellationToken)
    {
        var rows = await db.Deals.AsNoTracking().Where(x => ids.Contains(x.Id)).WithNames(db).ToItems(db)
            .ToDictionaryAsync(x => x.Id, cancellationToken);
        return [.. await ids.Where(rows.ContainsKey).Select(x => rows[x]).ToList().WithWritingsAsync(db, cancellationToken)];
    }

    private async Task<(IQueryable<Deal> Deals, ExchangeRates Rates, DealWorth Worth, DateOnly Today)> FilteredAsync(
        RevOpsDb db, Viewer viewer, DealFilter filter, CancellationToken cancellationToken)
    {
        var rates = await organisation.RatesAsync(cancellationToken);
        var settings = await organisation.ReadAsync(cancellationToken);
        var today = new FiscalCalendar(settings).DayOf(time.GetUtcNow());
        var worth = new DealWorth(rates, today);
        return (db.Deals.AsNoTracking().VisibleTo(viewer).Matching(db, filter.On(today, settings.FiscalYearStartMonth), worth, time.GetUtcNow()), rates, worth, today);
    }
}
