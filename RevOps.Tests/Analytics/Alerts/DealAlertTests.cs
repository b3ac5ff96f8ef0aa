using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Deals.Moves;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Analytics.Alerts;
using RevOps.Infrastructure.Deals.Moves;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Reviews.Pipeline;
using RevOps.Tests.Support;

namespace RevOps.Tests.Analytics.Alerts;

public sealed class DealAlertTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Look_FirstTime_TellsOfNothingThatWasSoBefore()
    {
        using var world = await AlertWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout");
        await world.AssessAsync(deal, 20, "no-activity");
        await world.LookAsync();
        Assert.Equal(0, await world.CountAsync(world.People.Rep));

        // Its calls come in a file of their own
        world.Time.Advance(TimeSpan.FromMinutes(10));
        await world.AssessAsync(deal, 10, "no-activity", "paper-late");
        await world.LookAsync();
        Assert.Equal(0, await world.CountAsync(world.People.Rep));

        world.Time.Advance(TimeSpan.FromMinutes(30));
        await world.AssessAsync(deal, 10, "no-activity", "paper-late", "buyer-unmet");
        await world.LookAsync();
        Assert.Equal("New grave risk", Assert.Single((await world.ListAsync(world.People.Rep)).Items).Title);
    }

    [Fact]
    public async Task Look_HealthFell_TellsOwnerAndManagerOnceWithEvidenceAndWhatToDo()
    {
        using var world = await AlertWorld.CreateAsync(postgres);
        var deal = await world.GoodDealAsync("Rollout");
        await world.AssessAsync(deal, 40, "no-activity");
        await world.LookAsync();
        await world.AssessAsync(deal, 39, "no-activity");
        await world.LookAsync();
        await world.LookAsync();

        var told = Assert.Single((await world.ListAsync(world.People.Rep)).Items);
        Assert.Equal((RevenueAlertKind.DealTurned, "Rollout", deal.Id, "Health fell from good to at risk"), (told.Kind, told.SubjectName, told.DealId, told.Title));
        Assert.Equal("Mend no-activity", told.Do);
        Assert.Contains(told.Evidence, x => x.Text.StartsWith("Health 40 of 100, 90", StringComparison.Ordinal));
        Assert.Contains(told.Evidence, x => x.Text == "no-activity found");
        Assert.Equal("Nora North", Assert.Single((await world.ListAsync(world.People.Manager)).Items).OwnerName);
        foreach (var other in (Viewer[])[world.People.Colleague, world.People.OtherManager, world.People.Analyst, world.People.Admin])
        {
            Assert.Equal(0, await world.CountAsync(other));
        }
    }

    [Fact]
    public async Task Look_ManyWorkersAtOnce_WriteOneAlert()
    {
        using var world = await AlertWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout");
        await world.AssessAsync(deal, 90);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(world.LookAsync)));
        world.Time.Advance(TimeSpan.FromHours(1));
        await world.AssessAsync(deal, 30, "no-activity");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(world.LookAsync)));

        await using var db = world.Database.CreateDbContext();
        Assert.Equal(1, await db.RevenueAlerts.CountAsync());
        Assert.Equal(2, await db.RevenueNotices.CountAsync());
    }

    [Fact]
    public async Task Look_KilledBeforeItsNotices_IsMadeAgainWhole()
    {
        using var world = await AlertWorld.CreateAsync(postgres);
        var deal = await world.GoodDealAsync("Rollout");
        await world.AssessAsync(deal, 30);

        await Assert.ThrowsAsync<DbUpdateException>(() => world.Deals(new Dying(world.Database)).RunAsync(None));
        Assert.Equal(0, await world.CountAsync(world.People.Rep));
        await world.LookAsync();

        Assert.Equal((1, 1), (await world.CountAsync(world.People.Rep), await world.CountAsync(world.People.Manager)));
    }

    [Fact]
    public async Task Look_CauseOverAndBack_IsToldAgain()
    {
        using var world = await AlertWorld.CreateAsync(postgres);
        var deal = await world.GoodDealAsync("Rollout");
        foreach (var health in (double[])[60, 90, 60])
        {
            await world.AssessAsync(deal, health);
            await world.LookAsync();
        }

        Assert.Equal(1, await world.CountAsync(world.People.Rep));
        Assert.NotNull(Assert.Single((await world.ListAsync(world.People.Rep, RevenueAlertShow.Done)).Items).EndedAt);
    }

    [Fact]
    public async Task Look_MovedBackAStage_IsToldUntilItIsForwardAgain()
    {
        using var world = await AlertWorld.CreateAsync(postgres);
        var deal = await world.GoodDealAsync("Rollout");
        var move = new MoveDeal(new DealMoves(world.Database, new FakeCrm()), new ManualSignals(), world.Time);
        foreach (var (stage, told) in new[] { (world.Proposal, 0), (world.Discovery, 1), (world.Proposal, 0) })
        {
            var moved = await move.RunAsync(world.People.Rep, deal.Id, stage.Id, deal.Version, None);
            Assert.True(moved.IsSuccess);
            await using (var db = world.Database.CreateDbContext())
            {
                deal = await db.Deals.AsNoTracking().SingleAsync(x => x.Id == deal.Id);
            }

            await world.AssessAsync(deal, 90);
            await world.LookAsync();
            Assert.Equal(told, await world.CountAsync(world.People.Manager));
            Assert.Equal(0, await world.CountAsync(world.People.Rep));
        }
    }

    [Fact]
    public async Task HandedOver_OwnerChangedMeanwhile_LosesItAndTheNewOneIsToldOnce()
    {
        using var world = await AlertWorld.CreateAsync(postgres);
        var deal = await world.GoodDealAsync("Rollout");
        await world.AssessAsync(deal, 30);
        await world.LookAsync();
        var alert = Assert.Single((await world.ListAsync(world.People.Rep)).Items).Id;
        await world.GiveAsync(deal, world.People.OtherRep);

        Assert.Equal((0, 0), (await world.CountAsync(world.People.Rep), await world.CountAsync(world.People.Manager)));
        Assert.Equal(GovernanceErrorKind.NotFound, (await world.Answer.AcknowledgeAsync(world.People.Rep, alert, None))?.Kind);
        var handed = new HandedOver(world.Database, world.Writer, world.Time);
        await handed.RunAsync(None);
        await handed.RunAsync(None);

        Assert.Equal((1, 1), (await world.CountAsync(world.People.OtherRep), await world.CountAsync(world.People.OtherManager)));
        Assert.Equal("Sara South", Assert.Single((await world.ListAsync(world.People.OtherRep)).Items).OwnerName);
        Assert.Equal(0, await world.CountAsync(world.People.Rep));
    }

    [Fact]
    public async Task Rule_OffOrForAnalystsOnly_TellsSo()
    {
        using var world = await AlertWorld.CreateAsync(postgres);
        var rule = RevenueAlertRules.Usual[0];
        Assert.Null(await world.Rules.RunAsync(world.People.Admin, rule with { IsOn = false }, None));
        var deal = await world.GoodDealAsync("Rollout");
        await world.AssessAsync(deal, 60);
        await world.LookAsync();
        Assert.Equal(0, await world.CountAsync(world.People.Rep));

        Assert.Null(await world.Rules.RunAsync(world.People.Admin, rule with { Audience = AlertAudience.Analysts }, None));
        await world.AssessAsync(deal, 30);
        await world.LookAsync();

        Assert.Equal((0, 1), (await world.CountAsync(world.People.Rep), await world.CountAsync(world.People.Analyst)));
    }

    [Fact]
    public async Task Rule_WrongOrByOthers_IsRefused()
    {
        using var world = await AlertWorld.CreateAsync(postgres);
        var rule = RevenueAlertRules.Usual[0];

        Assert.Equal(GovernanceErrorKind.Forbidden, (await world.Rules.RunAsync(world.People.Manager, rule, None))?.Kind);
        Assert.Equal(GovernanceErrorKind.Invalid, (await world.Rules.RunAsync(world.People.Admin, rule with { Audience = AlertAudience.None }, None))?.Kind);
        var limits = new Dictionary<string, double> { [RevenueAlertRules.Days] = double.NaN };
        Assert.Equal(RevenueAlertRules.Days, (await world.Rules.RunAsync(world.People.Admin, rule with { Limits = limits }, None))?.Field);
    }

    /// <summary>A database that goes away as notices are written.</summary>
    private sealed class Dying(TestDatabase database) : IDbContextFactory<RevOpsDb>
    {
        public RevOpsDb CreateDbContext() =>
            new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(database.ConnectionString).AddInterceptors(new Killer()).Options);

        private sealed class Killer : DbCommandInterceptor
        {
            public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
                DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
                command.CommandText.Contains("INSERT INTO \"RevenueNotices\"", StringComparison.Ordinal) ? throw new IOException("The process was killed.") : new(result);
        }
    }
}
