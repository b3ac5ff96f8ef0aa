using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Analytics;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.List;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.List;

/// <summary>Reads of deals.</summary>
internal sealed class DealQueries(
    [FromKeyedServices(PersistenceRegistration.Questions)] IDbContextFactory<RevOpsDb> databases, IOrganisation organisation, TimeProvider time) : IDealQueries
{
    private const int LargestPage = 200;
    private const int MostNamed = 1000;

    public async Task<DealListPage> ListAsync(Viewer viewer, DealFilter filter, CancellationToken cancellationToken)
    {
        var ground = await GroundAsync(cancellationToken);
        var named = filter.Text is null ? null : await NamedAsync(viewer, filter, ground, cancellationToken);

        // Adding up and finding the page go through the same deals: beside each other they take as long as one of them
        var adding = TotalsAsync(viewer, filter, ground, named, cancellationToken);
        var finding = PageAsync(viewer, filter, ground, named, cancellationToken);
        await Task.WhenAll(adding, finding);
        return new DealListPage(await finding, (await adding).Count(), (await adding).Sum());
    }

    public async Task<DealBoard> BoardAsync(Viewer viewer, DealFilter filter, string? pipeline, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var ground = await GroundAsync(cancellationToken);
        var deals = await FilteredAsync(db, viewer, filter with { State = null, Stage = null }, ground, null, cancellationToken);
        var recent = time.GetUtcNow().AddDays(-DealBoard.ClosedDays);
        deals = deals.Where(x => x.State == DealState.Open || x.ClosedAt >= recent);
        var totals = await DealTotals.ReadAsync(deals, ground.Rates, ground.Today, cancellationToken);
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
        var ground = await GroundAsync(cancellationToken);
        var order = new DealOrder(db, await FilteredAsync(db, viewer, filter, ground, null, cancellationToken), filter, ground.Worth);
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

    // A text is looked for once in every name that the viewer sees; by their ids the deals are then added up and ordered. Null where they are too many.
    private async Task<List<DealId>?> NamedAsync(Viewer viewer, DealFilter filter, Ground ground, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var deals = await FilteredAsync(db, viewer, filter, ground, null, cancellationToken);

        // In an order that no index has: along one the server would read the whole table, hoping to be done early
        var ids = await deals.OrderBy(x => x.Slips).ThenBy(x => x.Id).Select(x => x.Id).Take(MostNamed + 1).ToListAsync(cancellationToken);
        return ids.Count > MostNamed ? null : ids;
    }

    private async Task<DealTotals> TotalsAsync(Viewer viewer, DealFilter filter, Ground ground, List<DealId>? named, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await DealTotals.ReadAsync(await FilteredAsync(db, viewer, filter, ground, named, cancellationToken), ground.Rates, ground.Today, cancellationToken);
    }

    private async Task<List<DealListItem>> PageAsync(Viewer viewer, DealFilter filter, Ground ground, List<DealId>? named, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var size = Math.Clamp(filter.PageSize, 1, LargestPage);
        var skip = Math.Clamp(filter.Page, 0, int.MaxValue / size) * size;
        var deals = await FilteredAsync(db, viewer, filter, ground, named, cancellationToken);
        var ids = await new DealOrder(db, deals, filter, ground.Worth).PageAsync(skip, size, cancellationToken);
        return await ItemsAsync(db, ids, cancellationToken);
    }

    private async Task<Ground> GroundAsync(CancellationToken cancellationToken)
    {
        var rates = await organisation.RatesAsync(cancellationToken);
        var settings = await organisation.ReadAsync(cancellationToken);
        var now = time.GetUtcNow();
        var today = new FiscalCalendar(settings).DayOf(now);
        return new Ground(rates, new DealWorth(rates, today), settings.FiscalYearStartMonth, today, now);
    }

    private static async Task<IQueryable<Deal>> FilteredAsync(
        RevOpsDb db, Viewer viewer, DealFilter filter, Ground ground, List<DealId>? named, CancellationToken cancellationToken)
    {
        if (named is not null)
        {
            return db.Deals.AsNoTracking().VisibleTo(viewer).Where(x => named.Contains(x.Id));
        }

        var seen = await db.Deals.AsNoTracking().SeenByAsync(viewer, cancellationToken);
        return seen.Matching(db, filter.On(ground.Today, ground.FiscalYearStartMonth), ground.Worth, ground.Now);
    }

    /// <summary>What a question rests on besides the deals.</summary>
    private sealed record Ground(ExchangeRates Rates, DealWorth Worth, int FiscalYearStartMonth, DateOnly Today, DateTimeOffset Now);
}
