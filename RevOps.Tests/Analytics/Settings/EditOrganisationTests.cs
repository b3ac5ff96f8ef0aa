using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Accounts.Figures;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Settings;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Accounts;
using RevOps.Infrastructure.Analytics;
using RevOps.Infrastructure.Analytics.Pipeline;
using RevOps.Infrastructure.Deals.List;
using RevOps.Tests.Support;

namespace RevOps.Tests.Analytics.Settings;

public sealed class EditOrganisationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private AnalyticsWorld _world = null!;

    private EditOrganisation Edit => new(_world.Organisation, new AccountFiguresStore(_world.Database), _world.Time);

    public async Task InitializeAsync() => _world = await AnalyticsWorld.CreateAsync(postgres);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Run_AnotherYear_HoldsAtOnceAndIsAudited()
    {
        var before = await _world.Organisation.ReadAsync(default);
        var saved = await Edit.RunAsync(_world.People.Admin, before with { FiscalYearStartMonth = 2, WeekStart = DayOfWeek.Sunday }, before, default);

        Assert.Equal(
            ["Quarters now begin in February, May, August and November; FY2027 runs from 1 Feb 2026 to 31 Jan 2027.", "Weeks now begin on Sunday."], saved.Value!.Effects);
        Assert.Equal(saved.Value.Settings, await new Organisation(_world.Database).ReadAsync(default));
        await using var db = _world.Database.CreateDbContext();
        var line = await db.Audit.SingleAsync(x => x.Action == "organisation.settings-changed");
        Assert.Contains("Weeks now begin on Sunday", line.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NobodyButAnAdmin_IsRefused()
    {
        var before = await _world.Organisation.ReadAsync(default);
        foreach (var viewer in new[] { _world.People.Rep, _world.People.Manager, _world.People.Analyst })
        {
            Assert.Equal(GovernanceErrorKind.Forbidden, (await Edit.RunAsync(viewer, before with { Currency = "EUR" }, before, default)).Error?.Kind);
        }

        Assert.Equal(before, await _world.Organisation.ReadAsync(default));
    }

    [Theory]
    [InlineData("EURO", "Etc/UTC", 1, "currency")]
    [InlineData("XYZ", "Etc/UTC", 1, "currency")]
    [InlineData("EUR", "Berlin", 1, "zone")]
    [InlineData("EUR", "", 1, "zone")]
    [InlineData("EUR", "Europe/Berlin", 13, "month")]
    public async Task Run_WhatDoesNotExist_IsRefusedWithItsField(string currency, string zone, int month, string field)
    {
        var before = await _world.Organisation.ReadAsync(default);
        var saved = await Edit.RunAsync(_world.People.Admin, before with { Currency = currency, TimeZone = zone, FiscalYearStartMonth = month }, before, default);

        Assert.Equal((GovernanceErrorKind.Invalid, field), (saved.Error?.Kind, saved.Error?.Field));
    }

    [Fact]
    public async Task Run_TwoAdminsAtOnce_OneHolds()
    {
        var before = await _world.Organisation.ReadAsync(default);
        var saved = await Task.WhenAll(
            Edit.RunAsync(_world.People.Admin, before with { FiscalYearStartMonth = 2 }, before, default),
            Edit.RunAsync(_world.People.Admin, before with { FiscalYearStartMonth = 7 }, before, default));
        var now = await _world.Organisation.ReadAsync(default);

        Assert.Equal(now, Assert.Single(saved, x => x.IsSuccess).Value!.Settings);
        Assert.Equal(GovernanceErrorKind.Conflict, (await Edit.RunAsync(_world.People.Admin, before with { FiscalYearStartMonth = 4 }, before, default)).Error?.Kind);
        Assert.True((await Edit.RunAsync(_world.People.Admin, now with { FiscalYearStartMonth = 4 }, now, default)).IsSuccess);
    }

    [Fact]
    public async Task Run_AnotherCurrency_ConvertsByTheSameRatesAndBackAgain()
    {
        await _world.AddDealsAsync(60, seed: 4);
        var before = await _world.Organisation.ReadAsync(default);
        var usd = await SumAsync();
        var euro = (await Edit.RunAsync(_world.People.Admin, before with { Currency = "eur" }, before, default)).Value!;
        var eur = await SumAsync();
        var back = (await Edit.RunAsync(_world.People.Admin, euro.Settings with { Currency = "USD" }, euro.Settings, default)).Value!;

        Assert.Equal(("EUR", "USD"), (euro.Settings.Currency, euro.Settings.RatesIn));
        Assert.Equal(decimal.Round(usd / 1.1m, 2), decimal.Round(eur, 2));
        Assert.Equal((before, usd), (back.Settings, await SumAsync()));
    }

    [Fact]
    public async Task Run_AnotherZone_MovesTheDayAndOutdatesFiguresOfAccounts()
    {
        var account = new Account("Northwind", null);
        await using (var db = _world.Database.CreateDbContext())
        {
            db.AddRange(account, new AccountFigures(account.Id, _world.Time.GetUtcNow()));
            await db.SaveChangesAsync();
        }

        var figures = new AccountFiguresStore(_world.Database);
        Assert.Empty(await figures.StaleAsync(_world.Time.GetUtcNow(), 10, default));

        // Midnight in UTC is the evening before in New York
        var before = await _world.Organisation.ReadAsync(default);
        await Edit.RunAsync(_world.People.Admin, before with { TimeZone = "America/New_York" }, before, default);
        var report = await new PipelineQueries(_world.Database, _world.Organisation, _world.Time).ReadAsync(_world.People.Analyst, AnalyticsWorld.Quarter, default);

        Assert.Equal(AnalyticsWorld.Today.AddDays(-1), report.On);
        Assert.Equal([account.Id], await figures.StaleAsync(_world.Time.GetUtcNow(), 10, default));
    }

    [Fact]
    public async Task Overview_RatesAndQuotas_AreAnAdminsAlone()
    {
        await using (var db = _world.Database.CreateDbContext())
        {
            db.AddRange(
                new ExchangeRate("EUR", new(2026, 2, 1), 1.2m),
                new Quota(new(2026, 4, 1), new(2026, 6, 30), 500_000, "USD") { OwnerId = _world.People.Rep.UserId, TeamId = _world.People.North },
                new Quota(new(2026, 4, 1), new(2026, 6, 30), 900_000, "USD"),
                new Quota(new(2024, 4, 1), new(2024, 6, 30), 1, "USD"));
            await db.SaveChangesAsync();
        }

        var year = new FiscalCalendar(new OrganisationSettings()).YearOf(AnalyticsWorld.Today);
        var seen = await new OrganisationQueries(_world.Database).ReadAsync(_world.People.Admin, year, default);

        Assert.Equal(new RateLine("EUR", 1.2m, new(2026, 2, 1), new(2026, 1, 1), 2), Assert.Single(seen.Rates));
        Assert.Equal(["Organisation", "Nora North"], seen.Quotas.Select(x => x.Of));
        Assert.Empty((await new OrganisationQueries(_world.Database).ReadAsync(_world.People.Manager, year, default)).Rates);
    }

    private async Task<decimal> SumAsync() =>
        (await new DealQueries(_world.Database, _world.Organisation, _world.Time).ListAsync(_world.People.Analyst, new(), default)).Sum.Value.Amount;
}
