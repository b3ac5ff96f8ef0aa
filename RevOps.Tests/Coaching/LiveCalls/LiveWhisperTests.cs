using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Tests.Support;

namespace RevOps.Tests.Coaching.LiveCalls;

/// <summary>What a manager whispers into a rep's panel.</summary>
public sealed class LiveWhisperTests(PostgresFixture postgres) : LiveCallTest(postgres)
{
    [Fact]
    public async Task Whisper_OfTheRepsManager_ReachesThePanelAndIsKept()
    {
        var call = await OpenAsync();
        var watch = App.Get<WatchLiveCall>();

        var error = await watch.WhisperAsync(People.Manager, call.Id, "Ask about the deadline", None);
        var foreign = await watch.WhisperAsync(People.OtherManager, call.Id, "Hello", None);
        var rep = await watch.WhisperAsync(People.Rep, call.Id, "Hello", None);

        Assert.Null(error);
        Assert.Equal((LiveCallErrorKind.NotFound, LiveCallErrorKind.Forbidden), (foreign!.Kind, rep!.Kind));
        var session = (await watch.FindAsync(People.Rep, call.Id, None))!;
        Assert.Equal(("Mona North", "Ask about the deadline"), (session.Picture.Whispers[0].From, session.Picture.Whispers[0].Text));
        await using var db = await DatabaseAsync();
        Assert.Equal(LiveMarkKind.Whisper, (await db.LiveMarks.SingleAsync()).Kind);
    }

    [Fact]
    public async Task Whisper_Noted_IsGoneAfterAReloadAndARestartAndTheManagerSeesIt()
    {
        var call = await OpenAsync();
        var watch = App.Get<WatchLiveCall>();
        await watch.WhisperAsync(People.Manager, call.Id, "Ask about the deadline", None);
        await watch.WhisperAsync(People.Manager, call.Id, "Slow down", None);
        var session = (await watch.FindAsync(People.Rep, call.Id, None))!;

        await session.NoteAsync(session.Picture.Whispers[1].Id, None);
        await session.NoteAsync(Guid.NewGuid(), None);

        Assert.Equal([false, true], session.Picture.Whispers.Select(x => x.NotedAt is not null));
        await using var restarted = WebApp.Beside(App);
        var again = (await restarted.Get<WatchLiveCall>().FindAsync(People.Rep, call.Id, None))!;
        Assert.Equal([("Slow down", false), ("Ask about the deadline", true)], again.Picture.Whispers.Select(x => (x.Text, x.NotedAt is not null)));
    }
}
