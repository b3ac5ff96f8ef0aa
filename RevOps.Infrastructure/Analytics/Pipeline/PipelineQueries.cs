using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Pipeline;
using RevOps.Domain.Calls;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Pipeline;

/// <inheritdoc />
internal sealed class PipelineQueries(
    [FromKeyedServices(PersistenceRegistration.Questions)] IDbContextFactory<RevOpsDb> databases, IOrganisation organisation, TimeProvider time) : IPipelineQueries
{
    public async Task<PipelineReport> ReadAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken)
    {
        var calendar = await CalendarAsync(cancellationToken);
        var rates = await organisation.RatesAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var seen = await db.Deals.AsNoTracking().SeenByAsync(viewer, cancellationToken);
        return await new PipelineReader(db, seen, viewer, filter, calendar, rates, calendar.DayOf(time.GetUtcNow())).ReadAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<WinRateRow>> WinRatesAsync(Viewer viewer, AnalyticsFilter filter, DealDimension by, CancellationToken cancellationToken)
    {
        var calendar = await CalendarAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var cohort = (await db.Deals.AsNoTracking().SeenByAsync(viewer, cancellationToken)).In(filter).Made(filter.From, filter.To, calendar);
        return await new WinRateReader(db, cohort).ReadAsync(by, cancellationToken);
    }

    public async Task<DealRows> RowsAsync(Viewer viewer, DealSlice slice, int page, CancellationToken cancellationToken)
    {
        var calendar = await CalendarAsync(cancellationToken);
        var rates = await organisation.RatesAsync(cancellationToken);
        var today = calendar.DayOf(time.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var deals = (await db.Deals.AsNoTracking().SeenByAsync(viewer, cancellationToken)).In(db, slice, calendar, today);
        var parts = await deals.GroupBy(x => new { x.Currency, Day = x.State == DealState.Open ? null : x.ClosesOn })
            .Select(g => new { g.Key.Currency, g.Key.Day, Count = g.Count(), Known = g.Count(x => x.Amount != null), Amount = g.Sum(x => x.Amount) })
            .ToListAsync(cancellationToken);
        var rows = await deals.Named(db).OrderBy(x => x.Deal.Amount == null).ThenByDescending(x => x.Deal.Amount).ThenBy(x => x.Deal.Id)
            .Skip(Math.Clamp(page, 0, 10_000) * DealRows.PageSize).Take(DealRows.PageSize).ReadAsync(db, cancellationToken);
        return new DealRows(
            rows.ConvertAll(x => x.In(rates, today)),
            MoneyPart.Sum(parts.Select(x => new MoneyPart(x.Currency, x.Day ?? today, x.Count, x.Known, x.Amount)), rates));
    }

    public async Task<CallFilterOptions> OptionsAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (viewer.Role == UserRole.Rep)
        {
            return new CallFilterOptions([], [], []);
        }

        var mine = viewer.TeamIds.ToList();
        var all = viewer.SeesEverything;
        var teams = await db.Teams.Where(x => all || mine.Contains(x.Id)).OrderBy(x => x.Name).Select(x => new { x.Id, x.Name }).ToListAsync(cancellationToken);
        var people = await db.Users.Where(x => x.Role == UserRole.Rep || x.Role == UserRole.Manager)
            .Where(x => all || db.TeamMembers.Any(m => m.UserId == x.Id && mine.Contains(m.TeamId)))
            .OrderBy(x => x.Name).Select(x => new { x.Id, x.Name }).ToListAsync(cancellationToken);
        return new CallFilterOptions(
            [.. teams.Select(x => new FilterOption(x.Id.ToString(), x.Name))], [.. people.Select(x => new FilterOption(x.Id.ToString(), x.Name))], []);
    }

    private async Task<FiscalCalendar> CalendarAsync(CancellationToken cancellationToken) => new(await organisation.ReadAsync(cancellationToken));
}
