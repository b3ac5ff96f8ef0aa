using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Governance;
using RevOps.Tests.Support;

namespace RevOps.Tests.Analytics.Alerts;

public sealed class QuietAndSnoozeTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Quiet_OverMidnight_WaitsAndIsNotLostThoughItsCauseIsOver()
    {
        using var world = await AlertWorld.CreateAsync(postgres);
        await world.ZoneAsync("Europe/Berlin");
        await world.Quiet.OrganisationAsync(world.People.Admin, new QuietHours(new(19, 0), new(7, 30)), None);
        await world.Quiet.OwnAsync(world.People.Manager, QuietHours.None, None);
        var deal = await world.GoodDealAsync("Rollout");
        To(world, new(2026, 3, 2, 21, 0, 0, TimeSpan.Zero));
        await world.AssessAsync(deal, 30);
        await world.LookAsync();
        Assert.Equal((0, 1), (await world.CountAsync(world.People.Rep), await world.CountAsync(world.People.Manager)));
        await world.AssessAsync(deal, 90);
        await world.LookAsync();

        To(world, new(2026, 3, 3, 6, 29, 0, TimeSpan.Zero));
        Assert.Equal(0, await world.CountAsync(world.People.Rep));
        To(world, new(2026, 3, 3, 6, 30, 0, TimeSpan.Zero));

        Assert.NotNull(Assert.Single((await world.ListAsync(world.People.Rep)).Items).EndedAt);
        Assert.Equal(0, await world.CountAsync(world.People.Manager));
    }

    [Fact]
    public async Task Quiet_ChangedWhileOneWaits_IsShownByTheNewOnes()
    {
        using var world = await AlertWorld.CreateAsync(postgres);
        await world.Quiet.OwnAsync(world.People.Rep, new QuietHours(new(8, 0), new(18, 0)), None);
        var deal = await world.GoodDealAsync("Rollout");
        await world.AssessAsync(deal, 30);
        await world.LookAsync();
        Assert.Equal(0, await world.CountAsync(world.People.Rep));

        await world.Quiet.OwnAsync(world.People.Rep, null, None);

        Assert.Equal(1, await world.CountAsync(world.People.Rep));
        Assert.Equal(GovernanceErrorKind.Forbidden, (await world.Quiet.OrganisationAsync(world.People.Manager, QuietHours.None, None))?.Kind);
    }

    [Fact]
    public async Task Snooze_ComesBackOnceAndOutsideQuietHours()
    {
        using var world = await AlertWorld.CreateAsync(postgres);
        await world.Quiet.OwnAsync(world.People.Rep, new QuietHours(new(10, 0), new(12, 0)), None);
        var deal = await world.GoodDealAsync("Rollout");
        List<RevenueAlertItem> heard = [];
        using var subscription = world.Feed.Subscribe(world.People.Rep.UserId, heard.Add);
        await world.Feed.LookAsync(None);
        await world.AssessAsync(deal, 30);
        await world.LookAsync();
        await world.Feed.LookAsync(None);
        await world.Feed.LookAsync(None);
        var alert = Assert.Single(heard);
        Assert.True(alert.Waits(world.Time.GetUtcNow()));

        Assert.Null(await world.Answer.SnoozeAsync(world.People.Rep, alert.Id, TimeSpan.FromHours(1), None));
        Assert.Equal(GovernanceErrorKind.NotFound, (await world.Answer.SnoozeAsync(world.People.Rep, alert.Id, TimeSpan.FromHours(1), None))?.Kind);
        await world.Feed.LookAsync(None);
        Assert.Equal((0, 1), await StandAsync(world));
        To(world, new(2026, 3, 2, 11, 0, 0, TimeSpan.Zero));
        Assert.Equal((0, 1), await StandAsync(world));
        To(world, new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal((1, 0), await StandAsync(world));
        await world.Feed.LookAsync(None);
        await world.Feed.LookAsync(None);

        Assert.Equal(3, heard.Count);
        Assert.True(heard[^1].Waits(world.Time.GetUtcNow()));
        Assert.Equal(1, await world.CountAsync(world.People.Manager));
    }

    [Fact]
    public async Task Acknowledge_IsOnesOwn()
    {
        using var world = await AlertWorld.CreateAsync(postgres);
        var deal = await world.GoodDealAsync("Rollout");
        await world.AssessAsync(deal, 30);
        await world.LookAsync();
        var alert = Assert.Single((await world.ListAsync(world.People.Rep)).Items).Id;

        Assert.Equal(GovernanceErrorKind.NotFound, (await world.Answer.AcknowledgeAsync(world.People.OtherManager, alert, None))?.Kind);
        Assert.Equal(GovernanceErrorKind.NotFound, (await world.Answer.AcknowledgeAsync(world.People.Admin, alert, None))?.Kind);
        Assert.Null(await world.Answer.AcknowledgeAsync(world.People.Manager, alert, None));
        Assert.Null(await world.Answer.AcknowledgeAsync(world.People.Manager, alert, None));

        Assert.Equal((1, 0), (await world.CountAsync(world.People.Rep), await world.CountAsync(world.People.Manager)));
        Assert.Equal(GovernanceErrorKind.Invalid, (await world.Answer.SnoozeAsync(world.People.Rep, alert, TimeSpan.FromDays(61), None))?.Kind);
    }

    private static void To(AlertWorld world, DateTimeOffset moment) => world.Time.Advance(moment - world.Time.GetUtcNow());

    private static async Task<(int Waiting, int Snoozed)> StandAsync(AlertWorld world)
    {
        var page = await world.ListAsync(world.People.Rep);
        return (page.Waiting, page.Snoozed);
    }
}
