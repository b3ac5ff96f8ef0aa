using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Accounts.Churn;
using RevOps.Domain.Accounts.Figures;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Analytics.Forecast;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Icp.Profiles;
using RevOps.Domain.Leads.Icp.Scoring;
using RevOps.Domain.Leads.Scores;
using RevOps.Infrastructure.Accounts;
using RevOps.Infrastructure.Analytics;
using RevOps.Infrastructure.Analytics.Alerts;
using RevOps.Infrastructure.Governance;
using RevOps.Tests.Support;

namespace RevOps.Tests.Analytics.Alerts;

public sealed class OtherAlertTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Account_UsageFellAndRenewalAhead_AreToldOnceAndEnd()
    {
        using var world = await AlertWorld.CreateAsync(postgres);
        var account = new Account("Acme", "acme.example");
        account.Give(world.People.Rep.UserId, world.People.North);
        await world.SaveAsync(account);
        await ReckonAsync(world, account, -0.4, 80);
        var source = new AccountAlerts(world.Database, world.Writer, new Organisation(world.Database), world.Time);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => source.RunAsync(None))));

        Assert.Equal([RevenueAlertKind.UsageFell, RevenueAlertKind.RenewalAtRisk], (await world.ListAsync(world.People.Rep)).Items.Select(x => x.Kind).Order());
        Assert.Equal(2, await world.CountAsync(world.People.Manager));
        world.Time.Advance(TimeSpan.FromHours(1));
        await ReckonAsync(world, account, -0.05, 20);
        await source.RunAsync(None);

        Assert.Equal(0, await world.CountAsync(world.People.Rep));
    }

    [Fact]
    public async Task Lead_CameInHotThenConverted_IsToldItsOwnerAndEnds()
    {
        using var world = await AlertWorld.CreateAsync(postgres);
        var hot = await LeadAsync(world, "Hot", AlertWorld.Start.AddHours(-1), 90);
        await LeadAsync(world, "Old", AlertWorld.Start.AddDays(-90), 90);
        await LeadAsync(world, "Cold", AlertWorld.Start, 30);
        var source = new LeadAlerts(world.Database, world.Writer, world.Time);
        await source.RunAsync(None);
        await source.RunAsync(None);

        Assert.Equal(hot, Assert.Single((await world.ListAsync(world.People.Rep)).Items).LeadId);
        Assert.Equal(0, await world.CountAsync(world.People.Manager));
        await using (var db = world.Database.CreateDbContext())
        {
            Assert.Equal(3, await db.LeadAlertMarks.CountAsync());
            (await db.Leads.SingleAsync(x => x.Id == hot)).Convert(null, AlertWorld.Start);
            await db.SaveChangesAsync();
        }

        world.Time.Advance(TimeSpan.FromMinutes(1));
        await source.RunAsync(None);
        Assert.Equal(0, await world.CountAsync(world.People.Rep));
    }

    [Fact]
    public async Task Forecast_Gap_IsToldToWhoseItIsAndEndsWithIt()
    {
        using var world = await AlertWorld.CreateAsync(postgres);
        var forecasts = new Scripted { Weighted = 60 };
        var alerts = new ForecastAlerts(world.Database, world.Writer, forecasts, new People(world.Database, new UpperInvariantLookupNormalizer()), new Organisation(world.Database), world.Time);
        await alerts.RunAsync(None);
        await alerts.RunAsync(None);

        Assert.Equal((1, 1, 0), (await world.CountAsync(world.People.Rep), await world.CountAsync(world.People.Manager), await world.CountAsync(world.People.Analyst)));
        Assert.Contains("60 % of the quota", Assert.Single((await world.ListAsync(world.People.Rep)).Items).Title, StringComparison.Ordinal);
        world.Time.Advance(TimeSpan.FromMinutes(1));
        forecasts.Weighted = 90;
        await alerts.RunAsync(None);

        Assert.Equal(0, await world.CountAsync(world.People.Rep));
    }

    private static Task ReckonAsync(AlertWorld world, Account account, double change, double churn) => new AccountFiguresStore(world.Database).StoreAsync(
        [
            new AccountFigures(account.Id, world.Time.GetUtcNow())
            {
                UsageChange = change, UsageUntil = new(2026, 3, 1), RenewsOn = new(2026, 4, 1), ChurnScore = churn, ChurnBand = ChurnBand.High, ChurnReason = "Use falls",
            },
        ],
        None);

    private static async Task<LeadId> LeadAsync(AlertWorld world, string name, DateTimeOffset created, double score)
    {
        var lead = new Lead(name, created);
        lead.Give(world.People.Rep.UserId, world.People.North);
        await world.SaveAsync(lead);
        await using var db = world.Database.CreateDbContext();
        var row = db.Add(LeadScoreOf(lead, world.Time.GetUtcNow()));
        row.Property(x => x.Score).CurrentValue = score;
        await db.SaveChangesAsync();
        return lead.Id;
    }

    private static LeadScore LeadScoreOf(Lead lead, DateTimeOffset at) =>
        new(lead.Id, 1, ScoreFit.Of(new ScoringInput(lead, null).ToFacts(), SeedProfile.Default), at);

    private sealed class Scripted : IForecastQueries
    {
        public decimal Weighted { get; set; }

        public Task<ForecastReport> ReadAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken) => Task.FromResult(new ForecastReport(
            new ForecastPeriod(filter.From, filter.To, 100, 10), "USD", null, new PeriodForecast(10, 10, 10, 10, Weighted, null), null, null, [], 0));

        public Task<IReadOnlyList<WeekWaterfall>> WaterfallAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<TurnedDeal>> TurnedAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<ForecastAccuracy>> AccuracyAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
