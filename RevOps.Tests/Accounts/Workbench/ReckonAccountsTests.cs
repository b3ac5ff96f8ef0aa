using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts.Figures;
using RevOps.Infrastructure.Accounts;
using RevOps.Infrastructure.Analytics;
using RevOps.Tests.Crm.Imports;
using RevOps.Tests.Support;

namespace RevOps.Tests.Accounts.Workbench;

public sealed class ReckonAccountsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Work_OnlyStaleAccounts_AndAgainOnceADayBegins()
    {
        var world = await AccountWorld.CreateAsync(postgres);
        foreach (var i in Enumerable.Range(0, 45))
        {
            await world.AddAsync($"Account {i}");
        }

        Assert.Equal((40, 5, 0), (await world.Reckon.WorkAsync(default), await world.Reckon.WorkAsync(default), await world.Reckon.WorkAsync(default)));
        world.Time.Advance(TimeSpan.FromHours(10));
        Assert.Equal(0, await world.Reckon.WorkAsync(default));
        world.Time.Advance(TimeSpan.FromHours(10));
        Assert.Equal(40, await world.Reckon.WorkAsync(default));
    }

    [Fact]
    public async Task Clear_ThenWork_ComesToTheSame()
    {
        var world = await AccountWorld.CreateAsync(postgres);
        var account = await world.AddAsync("Pellworth");
        await world.SignAsync(account, 60_000, monthly: 3000);
        await world.UseAsync(account, 300, 120, users: 7);
        await world.ReckonAllAsync();
        var before = await OneAsync(world);

        await world.Figures.ClearAsync(default);
        await world.ReckonAllAsync();

        Assert.Equivalent(before, await OneAsync(world), strict: true);
        Assert.Equal((60_000m, "USD", "Commit"), (before.Arr, before.Currency, before.Segment));
        Assert.Equal(30 * 120.0, before.UsageOfMonth);
        Assert.Equal(1.2, before.Utilisation!.Value, 1);
    }

    [Fact]
    public async Task Work_AfterAnImportOfUsage_ReckonsTheAccountsThatItTouched()
    {
        var desk = await ImportDesk.OpenAsync(postgres);
        await desk.RunAsync("Account.csv", "Id,Name\n001A,Pellworth\n001B,Northwind\n001C,Quarry");
        var reckon = new ReckonAccounts(new AccountFiguresStore(desk.Database), new Organisation(desk.Database), TimeProvider.System);
        Assert.Equal((3, 0), (await reckon.WorkAsync(default), await reckon.WorkAsync(default)));

        var usage = await desk.RunAsync("usage.csv", "AccountId,UsageDate,Quantity\n001A,2026-03-01,5\n001C,2026-03-01,7");
        Assert.Equal((2, 0), (await reckon.WorkAsync(default), await reckon.WorkAsync(default)));

        await desk.RunAsync("usage.csv", "AccountId,UsageDate,Quantity\n001A,2026-03-01,5\n001C,2026-03-01,8");
        Assert.Equal((1, 0), (await reckon.WorkAsync(default), await reckon.WorkAsync(default)));
        await desk.UndoAsync(usage);
        Assert.Equal((3, 0), (await reckon.WorkAsync(default), await reckon.WorkAsync(default)));
    }

    [Fact]
    public async Task Work_CurrencyWithoutARate_IsLeftOutAndSaid()
    {
        var world = await AccountWorld.CreateAsync(postgres);
        var account = await world.AddAsync("Pellworth");
        await world.SignAsync(account, 60_000);
        await world.SignAsync(account, 50_000, currency: "CHF");
        await world.ReckonAllAsync();

        var figures = await OneAsync(world);
        Assert.Equal((60_000m, true), (figures.Arr, figures.ArrIsPartial));
    }

    [Fact]
    public async Task See_TodaysUse_IsNotTakenForAWholeDay()
    {
        var world = await AccountWorld.CreateAsync(postgres);
        var account = await world.AddAsync("Pellworth");
        await world.UseAsync(account, 60, 100);
        await world.UseAsync(account, 1, 3, until: AccountWorld.Today);

        var view = (await world.See.RunAsync(world.People.Admin, account.Id, default))!;

        Assert.Equal(AccountWorld.Today.AddDays(-1), view.Assessment.UsageUntil);
        Assert.Equal(1.0, view.Assessment.Trend.WeekToMonth);
        Assert.Empty(view.Show(new(Domain.Accounts.Usage.UsageGrain.Day, null, null, default)).Anomalies);
    }

    private static async Task<AccountFigures> OneAsync(AccountWorld world)
    {
        await using var db = world.Database.CreateDbContext();
        return await db.AccountFigures.AsNoTracking().SingleAsync();
    }
}
