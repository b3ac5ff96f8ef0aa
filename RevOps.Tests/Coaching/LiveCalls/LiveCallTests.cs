using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;

namespace RevOps.Tests.Coaching.LiveCalls;

/// <summary>A live call from its opening to its stored call, on a real database.</summary>
public sealed class LiveCallTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private WebApp _app = null!;

    private TestPeople _people = null!;

    public async Task InitializeAsync()
    {
        _app = await WebApp.StartAsync(postgres);
        _people = await TestPeople.AddAsync(_app.Get<IDbContextFactory<RevOpsDb>>());
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Hear_Finals_AreStoredWhenAcknowledged()
    {
        var call = await OpenAsync();

        var ack = await HearAsync(_people.Rep, call.Id, Said(0, SpeakerRole.Rep, "Hello there"), Said(1, SpeakerRole.Customer, "Hello to you"));

        Assert.Equal([0, 1], ack.Value!.Stored);
        var words = await _app.Get<ILiveCallStore>().WordsAsync(call.Id, None);
        Assert.Equal(["Hello there", "Hello to you"], words.Select(x => x.Text));
    }

    [Fact]
    public async Task Hear_SentAgainAndPartial_CountsOnce()
    {
        var call = await OpenAsync();
        await HearAsync(_people.Rep, call.Id, Said(0, SpeakerRole.Rep, "Hel") with { IsFinal = false });
        await HearAsync(_people.Rep, call.Id, Said(0, SpeakerRole.Rep, "Hello there"));

        var again = await HearAsync(_people.Rep, call.Id, Said(0, SpeakerRole.Rep, "Hello there"));

        Assert.Equal([0], again.Value!.Stored);
        Assert.Single(await _app.Get<ILiveCallStore>().WordsAsync(call.Id, None));
    }

    [Fact]
    public async Task Hear_LedgerDoesNotAnswer_WordsAreShownAndTheCueWaits()
    {
        var call = await OpenAsync();
        var session = (await _app.Get<WatchLiveCall>().FindAsync(_people.Rep, call.Id, None))!;
        await using var db = await _app.Get<IDbContextFactory<RevOpsDb>>().CreateDbContextAsync();
        var words = 0L;
        await using (var held = await db.Database.BeginTransactionAsync())
        {
            await db.Database.ExecuteSqlRawAsync("""LOCK TABLE "LiveCues" IN EXCLUSIVE MODE""");
            await HearAsync(_people.Rep, call.Id, Said(0, SpeakerRole.Customer, "Honestly that is too expensive for us"));
            await Eventually.TrueAsync(() => Task.FromResult(session.Picture.View.LastSequence == 0), TimeSpan.FromSeconds(10), "the words are shown");

            Assert.Null(session.Picture.Slot);
            words = session.Picture.Number;
            await held.RollbackAsync();
        }

        await Eventually.TrueAsync(() => Task.FromResult(session.Picture.Slot is not null), TimeSpan.FromSeconds(10), "the cue is shown");
        Assert.True(session.Picture.Number > words, "Screens draw a picture only where its number is another.");
        Assert.Contains(await db.LiveCues.Select(x => x.Id).ToListAsync(), x => x == session.Picture.Slot!.Id);
    }

    [Fact]
    public async Task Hear_DatabaseDoesNotTakeIt_IsNotAcknowledgedAndStoredWhenSentAgain()
    {
        var call = await OpenAsync();
        await _app.Get<WatchLiveCall>().FindAsync(_people.Rep, call.Id, None);
        await using var db = await _app.Get<IDbContextFactory<RevOpsDb>>().CreateDbContextAsync();
        await db.Database.ExecuteSqlRawAsync("""ALTER TABLE "LiveWords" RENAME TO "Away" """);
        var refused = await HearAsync(_people.Rep, call.Id, Said(0, SpeakerRole.Rep, "Hello there"));
        await db.Database.ExecuteSqlRawAsync("""ALTER TABLE "Away" RENAME TO "LiveWords" """);

        var again = await HearAsync(_people.Rep, call.Id, Said(0, SpeakerRole.Rep, "Hello there"));

        Assert.Equal(LiveCallErrorKind.NotStored, refused.Error?.Kind);
        Assert.Equal([0], again.Value!.Stored);
        Assert.Single(await _app.Get<ILiveCallStore>().WordsAsync(call.Id, None));
    }

    [Fact]
    public async Task Hear_TheSameManyTimesAtOnce_IsStoredOnceAndAcknowledgedToAll()
    {
        var call = await OpenAsync();

        var acks = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => HearAsync(_people.Rep, call.Id, Said(0, SpeakerRole.Rep, "Hello there"))));

        Assert.All(acks, x => Assert.Equal([0], x.Value!.Stored));
        Assert.Single(await _app.Get<ILiveCallStore>().WordsAsync(call.Id, None));
    }

    [Fact]
    public async Task Hear_OtherWordsUnderAStoredNumber_IsRefused()
    {
        var call = await OpenAsync();
        await HearAsync(_people.Rep, call.Id, Said(0, SpeakerRole.Rep, "Hello there"));

        var other = await HearAsync(_people.Rep, call.Id, Said(0, SpeakerRole.Rep, "Something else"));

        Assert.Equal(LiveCallErrorKind.Invalid, other.Error?.Kind);
    }

    [Fact]
    public async Task Hear_CallOfAnother_IsAsIfItWereNotThere()
    {
        var call = await OpenAsync();

        var foreign = await HearAsync(_people.OtherRep, call.Id, Said(0, SpeakerRole.Rep, "Hello"));
        var unknown = await HearAsync(_people.Rep, LiveCallId.New(), Said(0, SpeakerRole.Rep, "Hello"));

        Assert.Equal(LiveCallError.NotFound, foreign.Error);
        Assert.Equal(LiveCallError.NotFound, unknown.Error);
        Assert.Null(await _app.Get<WatchLiveCall>().FindAsync(_people.OtherManager, call.Id, None));
        Assert.NotNull(await _app.Get<WatchLiveCall>().FindAsync(_people.Manager, call.Id, None));
    }

    [Theory]
    [InlineData(-1, 0, 1, "Hello")]
    [InlineData(0, 2, 1, "Hello")]
    [InlineData(0, 0, 1, " ")]
    [InlineData(0, 0, 1, "A\0B")]
    public async Task Hear_Unusable_IsRefusedWithAReason(int sequence, double start, double end, string text)
    {
        var call = await OpenAsync();
        var heard = new LiveUtterance(
            sequence, SpeakerRole.Rep, "Nora", TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(end), text, true, TimeProvider.System.GetUtcNow());

        var refused = await HearAsync(_people.Rep, call.Id, heard);

        Assert.Equal(LiveCallErrorKind.Invalid, refused.Error?.Kind);
        Assert.Empty(await _app.Get<ILiveCallStore>().WordsAsync(call.Id, None));
    }

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

        var closed = await _app.Get<CloseLiveCall>().RunAsync(_people.Rep, call.Id, None);
        var again = await _app.Get<CloseLiveCall>().RunAsync(_people.Rep, call.Id, None);

        Assert.NotNull(closed.Value!.CallId);
        Assert.Equal(closed.Value.CallId, again.Value!.CallId);
        await using var db = await _app.Get<IDbContextFactory<RevOpsDb>>().CreateDbContextAsync();
        var stored = await db.Calls.SingleAsync();
        Assert.Equal(closed.Value.CallId, stored.Id);
        Assert.Equal(_people.Rep.UserId, stored.RepId);
        Assert.Equal(("live", 20), (stored.Source, stored.UtteranceCount));
        Assert.Equal(stored.Id, (await db.Notices.SingleAsync()).CallId);
        Assert.Equal(LiveCallErrorKind.Over, (await HearAsync(_people.Rep, call.Id, Said(99, SpeakerRole.Rep, "Late"))).Error?.Kind);
    }

    [Fact]
    public async Task Close_OnlyOneSideSpoke_IsStoredWithoutAScore()
    {
        var call = await OpenAsync();
        await HearAsync(_people.Rep, call.Id, Said(0, SpeakerRole.Rep, "Hello there"), Said(1, SpeakerRole.Rep, "Are you there"));

        var closed = await _app.Get<CloseLiveCall>().RunAsync(_people.Rep, call.Id, None);

        await using var db = await _app.Get<IDbContextFactory<RevOpsDb>>().CreateDbContextAsync();
        var stored = await db.Calls.SingleAsync();
        Assert.Equal(closed.Value!.CallId, stored.Id);
        Assert.Null(stored.Score);
    }

    [Fact]
    public async Task Finish_TwiceAtOnce_StoresOnce()
    {
        var call = await OpenAsync();
        await TalkAsync(call.Id);
        await _app.Get<ILiveCallStore>().CloseAsync(
            call.Id, LiveCallEnd.Closed, TimeProvider.System.GetUtcNow(), AuditEntry.By(_people.Rep, TimeProvider.System, "test", "test", "test"), None);

        var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _app.Get<FinishLiveCall>().RunAsync(call.Id, None))));

        Assert.Single(ids.Distinct());
        await using var db = await _app.Get<IDbContextFactory<RevOpsDb>>().CreateDbContextAsync();
        Assert.Equal(1, await db.Calls.CountAsync());
        Assert.Equal(1, await db.Notices.CountAsync());
    }

    [Fact]
    public async Task Objection_OfTheCustomer_ShowsACueThatIsInTheLedger()
    {
        var call = await OpenAsync();
        await HearAsync(_people.Rep, call.Id, Said(0, SpeakerRole.Rep, "So that is our standard plan for a team of your size"));
        await HearAsync(_people.Rep, call.Id, Said(1, SpeakerRole.Customer, "Honestly that is too expensive, it is twice what we pay today"));

        var session = (await _app.Get<WatchLiveCall>().FindAsync(_people.Rep, call.Id, None))!;
        await Eventually.TrueAsync(() => Task.FromResult(session.Picture.Slot is not null), TimeSpan.FromSeconds(5), "a cue is shown");
        var cue = session.Picture.Slot!;
        Assert.Equal(CueKind.Objection, cue.Kind);
        await session.SeenAsync(cue.Id, None);
        await session.AnswerAsync(cue.Id, CueAnswer.Used, None);

        Assert.Null(session.Picture.Slot);
        await using var db = await _app.Get<IDbContextFactory<RevOpsDb>>().CreateDbContextAsync();
        var line = await db.LiveCues.SingleAsync(x => x.Id == cue.Id);
        Assert.Equal(CueFate.Used, line.Fate);
        Assert.NotNull(line.ShownAt);
        Assert.NotNull(line.SeenAt);
    }

    [Fact]
    public async Task Whisper_OfTheRepsManager_ReachesThePanelAndIsKept()
    {
        var call = await OpenAsync();
        var watch = _app.Get<WatchLiveCall>();

        var error = await watch.WhisperAsync(_people.Manager, call.Id, "Ask about the deadline", None);
        var foreign = await watch.WhisperAsync(_people.OtherManager, call.Id, "Hello", None);
        var rep = await watch.WhisperAsync(_people.Rep, call.Id, "Hello", None);

        Assert.Null(error);
        Assert.Equal((LiveCallErrorKind.NotFound, LiveCallErrorKind.Forbidden), (foreign!.Kind, rep!.Kind));
        var session = (await watch.FindAsync(_people.Rep, call.Id, None))!;
        Assert.Equal(("Mona North", "Ask about the deadline"), (session.Picture.Whispers[0].From, session.Picture.Whispers[0].Text));
        await using var db = await _app.Get<IDbContextFactory<RevOpsDb>>().CreateDbContextAsync();
        Assert.Equal(LiveMarkKind.Whisper, (await db.LiveMarks.SingleAsync()).Kind);
    }

    [Fact]
    public async Task Whisper_Noted_IsGoneAfterAReloadAndARestartAndTheManagerSeesIt()
    {
        var call = await OpenAsync();
        var watch = _app.Get<WatchLiveCall>();
        await watch.WhisperAsync(_people.Manager, call.Id, "Ask about the deadline", None);
        await watch.WhisperAsync(_people.Manager, call.Id, "Slow down", None);
        var session = (await watch.FindAsync(_people.Rep, call.Id, None))!;

        await session.NoteAsync(session.Picture.Whispers[1].Id, None);
        await session.NoteAsync(Guid.NewGuid(), None);

        Assert.Equal([false, true], session.Picture.Whispers.Select(x => x.NotedAt is not null));
        await using var restarted = WebApp.Beside(_app);
        var again = (await restarted.Get<WatchLiveCall>().FindAsync(_people.Rep, call.Id, None))!;
        Assert.Equal([("Slow down", false), ("Ask about the deadline", true)], again.Picture.Whispers.Select(x => (x.Text, x.NotedAt is not null)));
    }

    [Fact]
    public async Task Cue_AnsweredWhileTheDatabaseIsAway_IsGoneAtOnceAndInTheLedgerLater()
    {
        var call = await OpenAsync();
        await HearAsync(_people.Rep, call.Id, Said(0, SpeakerRole.Customer, "Honestly that is too expensive, it is twice what we pay today"));
        var session = (await _app.Get<WatchLiveCall>().FindAsync(_people.Rep, call.Id, None))!;
        await Eventually.TrueAsync(() => Task.FromResult(session.Picture.Slot is not null), TimeSpan.FromSeconds(5), "a cue is shown");
        var cue = session.Picture.Slot!;
        await using var db = await _app.Get<IDbContextFactory<RevOpsDb>>().CreateDbContextAsync();
        await db.Database.ExecuteSqlRawAsync("""ALTER TABLE "LiveCues" RENAME TO "Away" """);

        await Assert.ThrowsAnyAsync<Exception>(() => session.AnswerAsync(cue.Id, CueAnswer.NotNow, None));

        // A panel that is loaded anew draws this picture
        Assert.Null(session.Picture.Slot);
        await db.Database.ExecuteSqlRawAsync("""ALTER TABLE "Away" RENAME TO "LiveCues" """);
        await HearAsync(_people.Rep, call.Id, Said(1, SpeakerRole.Rep, "I see"));
        await Eventually.TrueAsync(() => db.LiveCues.AnyAsync(x => x.Id == cue.Id && x.Fate == CueFate.Dismissed), TimeSpan.FromSeconds(5), "the answer is in the ledger");
        await using var restarted = WebApp.Beside(_app);
        Assert.Null((await restarted.Get<WatchLiveCall>().FindAsync(_people.Rep, call.Id, None))!.Picture.Slot);
    }

    [Fact]
    public async Task Cue_OfALongGoneProcess_IsNotOnShowAgain()
    {
        var call = await OpenAsync();
        await HearAsync(_people.Rep, call.Id, Said(0, SpeakerRole.Customer, "Honestly that is too expensive, it is twice what we pay today"));
        var session = (await _app.Get<WatchLiveCall>().FindAsync(_people.Rep, call.Id, None))!;
        await Eventually.TrueAsync(() => Task.FromResult(session.Picture.Slot is not null), TimeSpan.FromSeconds(5), "a cue is shown");
        await using var db = await _app.Get<IDbContextFactory<RevOpsDb>>().CreateDbContextAsync();
        var minuteAgo = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        await db.LiveCues.ExecuteUpdateAsync(x => x.SetProperty(c => c.ShownAt, minuteAgo).SetProperty(c => c.RaisedAt, minuteAgo).SetProperty(c => c.FateAt, minuteAgo));

        await using var restarted = WebApp.Beside(_app);

        Assert.Null((await restarted.Get<WatchLiveCall>().FindAsync(_people.Rep, call.Id, None))!.Picture.Slot);
    }

    private async Task<LiveCall> OpenAsync(string? key = null)
    {
        var opened = await _app.Get<OpenLiveCall>().RunAsync(
            _people.Rep, new OpenLiveCallRequest { Source = "api", CustomerName = "Acme", Type = CallType.Discovery, Key = key }, None);
        return opened.Value!;
    }

    private async Task TalkAsync(LiveCallId call)
    {
        for (var i = 0; i < 20; i++)
        {
            await HearAsync(
                _people.Rep, call,
                Said(i, i % 2 == 0 ? SpeakerRole.Rep : SpeakerRole.Customer, i % 2 == 0 ? $"What happens in step {i} when the report is late?" : $"We lose about {i} hours a week on it."));
        }
    }

    private Task<Domain.Result<LiveAck, LiveCallError>> HearAsync(Viewer viewer, LiveCallId call, params LiveUtterance[] heard) =>
        _app.Get<HearLiveCall>().RunAsync(viewer, call, heard, None);

    private static LiveUtterance Said(int sequence, SpeakerRole side, string text) => new(
        sequence, side, side == SpeakerRole.Rep ? "Nora North" : "Beth", TimeSpan.FromSeconds(sequence * 5), TimeSpan.FromSeconds((sequence * 5) + 4), text, true,
        TimeProvider.System.GetUtcNow());
}
