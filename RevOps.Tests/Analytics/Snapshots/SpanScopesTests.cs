using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Snapshots;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Analytics.Snapshots;
using RevOps.Infrastructure.Crm.Imports;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;

namespace RevOps.Tests.Analytics.Snapshots;

/// <summary>A deal's past is seen by whoever sees the deal.</summary>
public sealed class SpanScopesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private AnalyticsWorld _world = null!;

    private PipelineSnapshots Snapshots => new(_world.Database, _world.Organisation, _world.Time);

    public async Task InitializeAsync() => _world = await AnalyticsWorld.CreateAsync(postgres);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Take_DealsOfMany_SpansAreWhereTheirDealsAre()
    {
        await _world.AddDealsAsync(40, seed: 3);

        await Snapshots.TakeAsync(None);

        await AssertSeenWithDealsAsync();
    }

    [Fact]
    public async Task Follow_DealGivenAway_ItsPastGoesAlong()
    {
        await _world.AddDealsAsync(20, seed: 4);
        await Snapshots.TakeAsync(None);
        await using (var db = _world.Database.CreateDbContext())
        {
            foreach (var deal in await db.Deals.Where(x => x.OwnerId == _world.People.Rep.UserId).ToListAsync())
            {
                deal.Give(_world.People.OtherRep.UserId, _world.People.South);
            }

            await db.SaveChangesAsync();
            Assert.NotEqual(0, await SpanScopes.FollowAsync(db, db.Deals, None));
            Assert.Equal(0, await SpanScopes.FollowAsync(db, db.Deals, None));
        }

        Assert.Empty(await SpansOfAsync(_world.People.Rep));
        await AssertSeenWithDealsAsync();
    }

    [Fact]
    public async Task Link_OwnerThatIsKnownAtLast_GetsThePastToo()
    {
        await using (var db = _world.Database.CreateDbContext())
        {
            var deal = new Deal("Of somebody", _world.Open, _world.Time.GetUtcNow().AddDays(-9)) { OwnerKey = "005" };
            deal.ComesFrom("Salesforce", "006", null);
            db.Add(deal);
            await db.SaveChangesAsync();
        }

        await Snapshots.TakeAsync(None);
        Assert.Empty(await SpansOfAsync(_world.People.Rep));
        await using (var db = _world.Database.CreateDbContext())
        {
            var email = await db.Users.Where(x => x.Id == _world.People.Rep.UserId).Select(x => x.Email).SingleAsync();
            var name = new OwnerName("Rep", email);
            name.ComesFrom("Salesforce", "005", null);
            db.Add(name);
            await db.SaveChangesAsync();
            await LinkRecords.RunAsync(db, "Salesforce", ImportKind.Owners, None);
        }

        Assert.NotEmpty(await SpansOfAsync(_world.People.Rep));
        await AssertSeenWithDealsAsync();
    }

    private async Task AssertSeenWithDealsAsync()
    {
        await using var db = _world.Database.CreateDbContext();
        foreach (var viewer in new[] { _world.People.Rep, _world.People.Colleague, _world.People.OtherRep, _world.People.Manager, _world.People.OtherManager, _world.People.Analyst })
        {
            var deals = await db.Deals.VisibleTo(viewer).Select(x => x.Id).ToListAsync();
            Assert.Equal(deals.ToHashSet(), (await SpansOfAsync(viewer)).Select(x => x.DealId).ToHashSet());
            List<DealId> inParts = [];
            foreach (var part in db.Deals.PartsVisibleTo(viewer))
            {
                inParts.AddRange(await part.Select(x => x.Id).ToListAsync());
            }

            Assert.Equal(deals.OrderBy(x => x.Value), inParts.OrderBy(x => x.Value));
        }
    }

    private async Task<List<DealSpan>> SpansOfAsync(Viewer viewer)
    {
        await using var db = _world.Database.CreateDbContext();
        return await db.DealSpans.AsNoTracking().VisibleTo(viewer).ToListAsync();
    }
}
