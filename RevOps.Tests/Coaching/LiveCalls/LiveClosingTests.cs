using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Tests.Support;

namespace RevOps.Tests.Coaching.LiveCalls;

/// <summary>A live call from its opening to its stored call.</summary>
public sealed class LiveClosingTests(PostgresFixture postgres) : LiveCallTest(postgres)
{
    [Fact]
    public async Task Open_SameKeyTwice_IsOneCall()
    {
        var first = await OpenAsync("meeting-1");
        var second = await OpenAsync("meeting-1");

        Assert.Equal(first.Id, second.Id);
    }

    [Fact]
    public async Task Close_AfterATalk_BecomesOneScoredCallWithItsNotice()
    {
        var call = await OpenAsync();
        await TalkAsync(call.Id);

        var closed = await App.Get<CloseLiveCall>().RunAsync(People.Rep, call.Id, None);
        var again = await App.Get<CloseLiveCall>().RunAsync(People.Rep, call.Id, None);

        Assert.NotNull(closed.Value!.CallId);
        Assert.Equal(closed.Value.CallId, again.Value!.CallId);
        await using var db = await DatabaseAsync();
        var stored = await db.Calls.SingleAsync();
        Assert.Equal(closed.Value.CallId, stored.Id);
        Assert.Equal(People.Rep.UserId, stored.RepId);
        Assert.Equal(("live", 20), (stored.Source, stored.UtteranceCount));
        Assert.Equal(stored.Id, (await db.Notices.SingleAsync()).CallId);
        Assert.Equal(LiveCallErrorKind.Over, (await HearAsync(People.Rep, call.Id, Said(99, SpeakerRole.Rep, "Late"))).Error?.Kind);
    }

    [Fact]
    public async Task Close_OnlyOneSideSpoke_IsStoredWithoutAScore()
    {
        var call = await OpenAsync();
        await HearAsync(People.Rep, call.Id, Said(0, SpeakerRole.Rep, "Hello there"), Said(1, SpeakerRole.Rep, "Are you there"));

        var closed = await App.Get<CloseLiveCall>().RunAsync(People.Rep, call.Id, None);

        await using var db = await DatabaseAsync();
        var stored = await db.Calls.SingleAsync();
        Assert.Equal(closed.Value!.CallId, stored.Id);
        Assert.Null(stored.Score);
    }

    [Fact]
    public async Task Finish_TwiceAtOnce_StoresOnce()
    {
        var call = await OpenAsync();
        await TalkAsync(call.Id);
        await App.Get<ILiveCallStore>().CloseAsync(
            call.Id, LiveCallEnd.Closed, TimeProvider.System.GetUtcNow(), AuditEntry.By(People.Rep, TimeProvider.System, "test", "test", "test"), None);

        var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => App.Get<FinishLiveCall>().RunAsync(call.Id, None))));

        Assert.Single(ids.Distinct());
        await using var db = await DatabaseAsync();
        Assert.Equal(1, await db.Calls.CountAsync());
        Assert.Equal(1, await db.Notices.CountAsync());
    }
}
