using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Coaching.Consent;
using RevOps.Tests.Support;

namespace RevOps.Tests.Coaching.Consent;

public sealed class RecentRulesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly CoachingRules Asked = new() { Rule = ConsentRule.Ask };

    [Fact]
    public async Task Recent_ChangedOnAnotherNode_IsAtMostTwoSecondsOld()
    {
        var database = await TestDatabase.CreateAsync(postgres);
        var clock = new Clock();
        var (here, there) = (new CoachingRulesStore(database, clock), new CoachingRulesStore(database, clock));
        var before = (await here.RecentAsync(default)).Rules.Rule;

        Assert.True(await there.SaveAsync(Asked, 0, Audit(), default));
        var kept = (await here.RecentAsync(default)).Rules.Rule;
        var current = (await here.CurrentAsync(default)).Rules.Rule;
        clock.Now += TimeSpan.FromSeconds(2).Ticks;

        Assert.NotEqual(ConsentRule.Ask, before);
        Assert.Equal(before, kept);
        Assert.Equal(ConsentRule.Ask, current);
        Assert.Equal(ConsentRule.Ask, (await here.RecentAsync(default)).Rules.Rule);
    }

    [Fact]
    public async Task Recent_ChangedHere_IsNewAtOnce()
    {
        var store = new CoachingRulesStore(await TestDatabase.CreateAsync(postgres), new Clock());
        await store.RecentAsync(default);

        Assert.True(await store.SaveAsync(Asked, 0, Audit(), default));

        Assert.Equal(ConsentRule.Ask, (await store.RecentAsync(default)).Rules.Rule);
    }

    private static AuditEntry Audit() => new(DateTimeOffset.UnixEpoch, null, "Test", "rules.changed", "rules", "Changed");

    private sealed class Clock : TimeProvider
    {
        public long Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now;
    }
}
