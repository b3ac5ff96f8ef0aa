using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Imports;
using RevOps.Infrastructure.Analytics;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Tests.Support;

namespace RevOps.Tests.Crm.Book;

/// <summary>Quotas as they come in from a CRM on a real socket, and which of them count.</summary>
public sealed class ReadQuotasTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Run_GoalsOfRevenue_AreThePersonsQuotasAndFollow()
    {
        await using var world = await BookWorld.CreateAsync(postgres);
        Assert.Null(await world.PollAsync());
        Assert.Empty(await CountingAsync(world));

        // Who becomes a user here later finds theirs
        await BecomeOwnerAsync(world);
        await world.PollAsync();
        await world.PollAsync();

        var mine = await CountingAsync(world);
        Assert.Equal(4, mine.Count);
        Assert.All(mine.Zip(mine.Skip(1)), x => Assert.Equal(x.First.To.AddDays(1), x.Second.From));
        Assert.All(mine, x => Assert.True(x is { Amount: > 100_000, Currency: "USD" } && x.TeamId == world.People.North));

        await world.Crm.Control.EditAsync("goal_targets", mine[0].ExternalId!, new Dictionary<string, string?> { ["hs_target_amount"] = "77000.5", ["hs_goal_target_currency_code"] = "EUR" });
        await world.Crm.Control.EditAsync("goal_targets", mine[1].ExternalId!, new Dictionary<string, string?> { ["hs_goal_type"] = "deals_created", ["hs_kpi_time_period_property"] = "createdate" });
        await world.Crm.Control.ArchiveAsync("goal_targets", mine[2].ExternalId!);
        await world.PollAsync();
        await world.PollAsync();

        var now = await CountingAsync(world);
        Assert.Equal([(mine[0].Id, 77_000.5m, "EUR"), (mine[3].Id, mine[3].Amount, "USD")], now.Select(x => (x.Id, x.Amount, x.Currency)));
    }

    [Fact]
    public async Task Counting_AFileGivesSomeOfTheDays_GoesBeforeTheCrmUntilItGoes()
    {
        await using var world = await BookWorld.CreateAsync(postgres);
        await BecomeOwnerAsync(world);
        await world.Crm.Control.SetFaultsAsync(new DemoCrmFaultChange { MissingScope = "crm.objects.goals.read" });
        Assert.Equal(CrmErrorKind.MissingScope, (await world.PollAsync())?.Kind);
        await using (var db = world.Database.CreateDbContext())
        {
            Assert.Equal([CrmObjectKind.Quota], await db.CrmReadings.Where(x => x.Problem != null).Select(x => x.Kind).ToListAsync());
        }

        await world.Crm.Control.SetFaultsAsync(new DemoCrmFaultChange { MissingScope = "" });
        Assert.Null(await world.PollAsync());
        var said = await CountingAsync(world);
        var given = new Quota(said[1].From.AddDays(10), said[1].To, 1, "USD") { OwnerId = world.People.Rep.UserId };
        given.ComesFrom("A file", "1", ImportId.New());
        await SaveAsync(world, given);

        Assert.Equal([said[0].Id, given.Id, said[2].Id, said[3].Id], (await CountingAsync(world)).Select(x => x.Id));

        // The CRM's own is there still, for when the file is taken back
        await using (var db = world.Database.CreateDbContext())
        {
            await db.Quotas.Where(x => x.Id == given.Id).ExecuteDeleteAsync();
        }

        Assert.Equal(said.Select(x => x.Id), (await CountingAsync(world)).Select(x => x.Id));

        // Somebody who is no user here sells nothing here
        await using var after = world.Database.CreateDbContext();
        Assert.True(await after.Quotas.AnyAsync(x => x.OwnerId == null && x.OwnerKey != null));
        Assert.False(await after.Quotas.Counting(after).AnyAsync(x => x.OwnerId == null));
    }

    /// <summary>The rep of the tests is one of the CRM's owners who have goals.</summary>
    private static async Task BecomeOwnerAsync(BookWorld world)
    {
        var email = Infrastructure.Demo.DemoFiles.People().Users.First(x => x.Role == Domain.Governance.UserRole.Rep).Email;
        await using var db = world.Database.CreateDbContext();
        await db.Users.Where(x => x.Id == world.People.Rep.UserId).ExecuteUpdateAsync(x => x.SetProperty(u => u.Email, email));
    }

    private static async Task<List<Quota>> CountingAsync(BookWorld world)
    {
        await using var db = world.Database.CreateDbContext();
        return await db.Quotas.AsNoTracking().Counting(db).Where(x => x.OwnerId == world.People.Rep.UserId).OrderBy(x => x.From).ToListAsync();
    }

    private static async Task SaveAsync(BookWorld world, params object[] rows)
    {
        await using var db = world.Database.CreateDbContext();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }
}
