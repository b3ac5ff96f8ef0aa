using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Snapshots;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Analytics.Forecast;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;

namespace RevOps.Tests.Analytics.Forecast;

/// <summary>The past in one pass is what each day for itself says.</summary>
public sealed class PastSumsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly int[] Left = [70, 42, 14];
    private static readonly FiscalPeriod[] Quarters =
        [.. new[] { new DateOnly(2026, 1, 1), new(2025, 10, 1), new(2025, 7, 1), new(2025, 4, 1) }.Select(x => new FiscalCalendar(new OrganisationSettings()).QuarterOf(x))];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Read_QuartersAndDays_AreEachAsIfAskedAlone(int seed)
    {
        var world = await AnalyticsWorld.CreateAsync(postgres);
        await world.AddDealsAsync(60, seed);
        await using var db = world.Database.CreateDbContext();
        await AddPastAsync(db, world, new Random(seed));
        var spans = await db.DealSpans.AsNoTracking().ToListAsync();
        var found = 0;
        foreach (var viewer in new[] { world.People.Rep, world.People.Manager, world.People.Analyst })
        {
            var deals = await db.Deals.AsNoTracking().VisibleTo(viewer).ToDictionaryAsync(x => x.Id);
            var all = await new PastSums(db.DealSpans.AsNoTracking().VisibleTo(viewer), db.Deals.VisibleTo(viewer)).ReadAsync(Quarters, Left, CancellationToken.None);
            foreach (var (quarter, left) in Quarters.SelectMany(q => Left.Select(x => (q, x))))
            {
                var one = await new PastSums(db.DealSpans.AsNoTracking().VisibleTo(viewer), db.Deals.VisibleTo(viewer)).ReadAsync(Quarters, [left], CancellationToken.None);
                var expected = Expected(spans, deals, quarter, quarter.To.AddDays(-left));
                Assert.Equal(expected, Sum(all.On(quarter, left)));
                Assert.Equal(expected, Sum(one.On(quarter, left)));
                found += expected.Amount > 0 ? 1 : 0;
            }
        }

        Assert.True(found > 10);
    }

    private static (decimal Amount, decimal Weighted, decimal Commit, decimal Best, decimal Won) Expected(
        List<DealSpan> spans, Dictionary<DealId, Deal> deals, FiscalPeriod quarter, DateOnly day)
    {
        var open = spans.Where(x => deals.ContainsKey(x.DealId) && x.State == DealState.Open && x.Holds(day) && x.ClosesOn >= quarter.From && x.ClosesOn <= quarter.To).ToList();
        return (
            open.Sum(x => x.Amount ?? 0),
            open.Sum(x => (x.Amount ?? 0) * x.Probability),
            open.Where(x => x.Forecast == ForecastCategory.Commit).Sum(x => x.Amount ?? 0),
            open.Where(x => x.Forecast == ForecastCategory.BestCase).Sum(x => x.Amount ?? 0),
            open.Where(x => deals[x.DealId] is { State: DealState.Won } deal && deal.ClosesOn >= quarter.From && deal.ClosesOn <= quarter.To).Sum(x => x.Amount ?? 0));
    }

    private static (decimal Amount, decimal Weighted, decimal Commit, decimal Best, decimal Won) Sum(IReadOnlyList<PastSum> sums) =>
        (sums.Sum(x => x.Amount), sums.Sum(x => x.Weighted), sums.Sum(x => x.Commit), sums.Sum(x => x.Best), sums.Sum(x => x.Won));

    private static async Task AddPastAsync(RevOpsDb db, AnalyticsWorld world, Random random)
    {
        string?[] currencies = ["USD", "EUR", null];
        ForecastCategory?[] calls = [ForecastCategory.Commit, ForecastCategory.BestCase, null];
        foreach (var deal in await db.Deals.AsNoTracking().ToListAsync())
        {
            List<DealSpan> spans = [];
            for (var day = new DateOnly(2025, 3, 1).AddDays(random.Next(60)); day < AnalyticsWorld.Today; day = day.AddDays(random.Next(10, 80)))
            {
                var facts = new DealFactsThen(
                    world.Open.Id, random.Next(8) == 0 ? DealState.Lost : DealState.Open, random.Next(9) == 0 ? null : random.Next(1, 90) * 100, currencies[random.Next(3)],
                    day.AddDays(random.Next(-10, 120)), random.Next(100), calls[random.Next(3)]);
                spans = [.. spans.SkipLast(1), .. spans.TakeLast(1).Select(x => x.EndsBefore(day)), new DealSpan(deal.Id, day, facts) { OwnerId = deal.OwnerId, TeamId = deal.TeamId }];
            }

            db.AddRange(spans);
        }

        await db.SaveChangesAsync();
    }
}
