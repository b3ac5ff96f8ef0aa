using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Tests.Support;

namespace RevOps.Tests.Coaching.Consent;

/// <summary>"Do not record": what was said since is nowhere, whatever was under way; on a real database.</summary>
public sealed class DoNotRecordTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Price = "Honestly that is too expensive, it is twice what we pay today";

    private LiveDesk _desk = null!;

    public async Task InitializeAsync() => _desk = await LiveDesk.StartAsync(postgres);

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task Objection_SinceALine_DeletesItsWordsAndWhatCuesQuoteOfThem()
    {
        var call = await TalkAsync();
        var session = await _desk.SessionAsync(call);
        await Eventually.TrueAsync(() => Task.FromResult(session.Picture.Slot is not null), TimeSpan.FromSeconds(10), "a cue is shown");
        var quoted = await _desk.ReadAsync(db => db.LiveCues.CountAsync(x => x.Quote != null));

        var stopped = await _desk.StopAsync(call, new Objection(FromSequence: 2));

        Assert.NotEqual(0, quoted);
        Assert.Equal(1, stopped.Value!.Removed);
        Assert.Equal(["Hello, thanks for the time", "So that is our standard plan for a team of your size"], await _desk.WordsAsync(call));
        Assert.Equal(2, session.Transcript.Count);
        Assert.Null(session.Picture.Last);
        var cues = await _desk.ReadAsync(db => db.LiveCues.ToListAsync());
        Assert.All(cues, x => Assert.Equal((LiveCue.Forgotten, null, ""), (x.Headline, x.Quote, x.Detail)));
        Assert.Single(await _desk.ReadAsync(db => db.Audit.Where(x => x.Action == "live-call.not-recorded").ToListAsync()));
    }

    [Fact]
    public async Task Objection_CoachGoesOn_HearsAndCoachesAndKeepsNothing()
    {
        var call = await TalkAsync();
        await _desk.StopAsync(call);

        var heard = await _desk.HearAsync(call, LiveDesk.Said(3, SpeakerRole.Customer, "Northwind offered us the same for less and we may cancel"));
        var again = await _desk.HearAsync(call, LiveDesk.Said(3, SpeakerRole.Customer, "Northwind offered us the same for less and we may cancel"));
        var session = await _desk.SessionAsync(call);

        Assert.Equal([3], heard.Value!.Unrecorded);
        Assert.Empty(heard.Value.Stored);
        Assert.Equal([3], again.Value!.Unrecorded);
        await Eventually.TrueAsync(() => Task.FromResult(session.Picture.View.LastSequence == 3), TimeSpan.FromSeconds(10), "the coach heard it");
        Assert.Equal(3, (await _desk.WordsAsync(call)).Count);
        await Eventually.TrueAsync(async () => await NothingHoldsAsync("Northwind"), TimeSpan.FromSeconds(5), "nothing holds the words");
    }

    [Fact]
    public async Task Objection_CoachStops_RefusesWordsAndForgetsThem()
    {
        await _desk.RuleAsync(new CoachingRules { AfterObjection = AfterObjection.Stop });
        var call = await TalkAsync();

        await _desk.StopAsync(call, new Objection(FromSequence: 1));
        var heard = await _desk.HearAsync(call, LiveDesk.Said(3, SpeakerRole.Customer, "Hello"));
        var session = await _desk.SessionAsync(call);

        Assert.Equal(ConsentErrors.Stopped, heard.Error);
        Assert.Equal(0, session.Picture.View.LastSequence);
        Assert.Null(session.Picture.Slot);
    }

    [Fact]
    public async Task Objection_WordsUnderWay_AreNotStoredAfterwards()
    {
        for (var round = 0; round < 5; round++)
        {
            var call = (await _desk.OpenAsync()).Value!.Id;
            await _desk.HearAsync(call, LiveDesk.Said(0, SpeakerRole.Rep, "Hello"));

            // The whole call is to go while a flood of words is in the writer's queue
            var flood = Enumerable.Range(1, 400).Select(i => _desk.HearAsync(call, LiveDesk.Said(i, SpeakerRole.Customer, $"Secret {round} {i}"))).ToList();
            await flood[0];
            var stopped = await _desk.StopAsync(call, new Objection(FromSequence: 0));
            await Task.WhenAll(flood);

            Assert.True(stopped.IsSuccess);
            Assert.Empty(await _desk.WordsAsync(call));
        }
    }

    [Fact]
    public async Task Objection_DatabaseDoesNotTakeIt_StoresNothingMoreAndDeletesLater()
    {
        var call = await TalkAsync();
        await _desk.ReadAsync(db => db.Database.ExecuteSqlRawAsync("""ALTER TABLE "LiveConsents" RENAME TO "Away" """));
        var failed = await _desk.StopAsync(call, new Objection(FromSequence: 0));
        var heard = await _desk.HearAsync(call, LiveDesk.Said(3, SpeakerRole.Customer, "Hello"));
        await _desk.ReadAsync(db => db.Database.ExecuteSqlRawAsync("""ALTER TABLE "Away" RENAME TO "LiveConsents" """));

        var closed = await _desk.Get<CloseLiveCall>().RunAsync(_desk.People.Rep, call, default);

        Assert.Equal(LiveCallErrorKind.NotStored, failed.Error?.Kind);
        Assert.Equal([3], heard.Value!.Unrecorded);
        Assert.Null(closed.Value!.CallId);
        Assert.Empty(await _desk.WordsAsync(call));
    }

    [Fact]
    public async Task Restart_AfterAnObjection_StartsFromWhatIsStoredAndSaysSo()
    {
        var call = await TalkAsync();
        await _desk.StopAsync(call);
        await _desk.HearAsync(call, LiveDesk.Said(3, SpeakerRole.Customer, "Only in memory"));

        await using var restarted = _desk.Restarted();
        var session = await restarted.SessionAsync(call);

        Assert.True(session.Picture.MemoryLost);
        Assert.Equal(2, session.Picture.View.LastSequence);
        Assert.False(session.Picture.Consent.IsRecorded);
        var heard = await restarted.HearAsync(call, LiveDesk.Said(4, SpeakerRole.Customer, "Nor is this"));
        Assert.Equal([4], heard.Value!.Unrecorded);
    }

    [Fact]
    public async Task Close_AfterAnObjection_ReviewsWhatIsLeftAndSaysSo()
    {
        var call = await TalkAsync();
        for (var i = 3; i < 20; i++)
        {
            await _desk.HearAsync(call, LiveDesk.Said(i, i % 2 == 0 ? SpeakerRole.Rep : SpeakerRole.Customer, $"We lose about {i} hours a week on reports"));
        }

        await _desk.StopAsync(call, new Objection(FromSequence: 15));
        await _desk.HearAsync(call, LiveDesk.Said(20, SpeakerRole.Customer, "Never written down"));
        var closed = await _desk.Get<CloseLiveCall>().RunAsync(_desk.People.Rep, call, default);

        var stored = await _desk.ReadAsync(db => db.Calls.SingleAsync());
        Assert.Equal(closed.Value!.CallId, stored.Id);
        Assert.Equal(15, stored.UtteranceCount);
        var said = await _desk.Get<IConsentStore>().FindAsync(_desk.People.Manager, stored.Id, default);
        Assert.Equal(5, said!.Value.Consent.Removed);
        Assert.Null(await _desk.Get<IConsentStore>().FindAsync(_desk.People.OtherManager, stored.Id, default));
        Assert.True(await NothingHoldsAsync("Never written"));
    }

    private async Task<bool> NothingHoldsAsync(string words) => await _desk.ReadAsync(async db =>
        !await db.LiveWords.AnyAsync(x => x.Text.Contains(words))
        && !await db.LiveMarks.AnyAsync(x => x.Text.Contains(words))
        && !await db.LiveCues.AnyAsync(x => x.Headline.Contains(words) || x.Detail.Contains(words) || x.Quote!.Contains(words) || x.Ask!.Contains(words) || x.Topic.Contains(words)));

    private async Task<LiveCallId> TalkAsync()
    {
        var call = (await _desk.OpenAsync()).Value!.Id;
        await _desk.HearAsync(call, LiveDesk.Said(0, SpeakerRole.Rep, "Hello, thanks for the time"));
        await _desk.HearAsync(call, LiveDesk.Said(1, SpeakerRole.Rep, "So that is our standard plan for a team of your size"));
        await _desk.HearAsync(call, LiveDesk.Said(2, SpeakerRole.Customer, Price));
        return call;
    }
}
