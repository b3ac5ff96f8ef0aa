using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Tests.Support;

namespace RevOps.Tests.Coaching.LiveCalls;

/// <summary>What is heard on a live call: stored when it is acknowledged, once, and refused with a reason.</summary>
public sealed class LiveHearingTests(PostgresFixture postgres) : LiveCallTest(postgres)
{
    [Fact]
    public async Task Hear_Finals_AreStoredWhenAcknowledged()
    {
        var call = await OpenAsync();

        var ack = await HearAsync(People.Rep, call.Id, Said(0, SpeakerRole.Rep, "Hello there"), Said(1, SpeakerRole.Customer, "Hello to you"));

        Assert.Equal([0, 1], ack.Value!.Stored);
        var words = await App.Get<ILiveCallStore>().WordsAsync(call.Id, None);
        Assert.Equal(["Hello there", "Hello to you"], words.Select(x => x.Text));
    }

    [Fact]
    public async Task Hear_SentAgainAndPartial_CountsOnce()
    {
        var call = await OpenAsync();
        await HearAsync(People.Rep, call.Id, Said(0, SpeakerRole.Rep, "Hel") with { IsFinal = false });
        await HearAsync(People.Rep, call.Id, Said(0, SpeakerRole.Rep, "Hello there"));

        var again = await HearAsync(People.Rep, call.Id, Said(0, SpeakerRole.Rep, "Hello there"));

        Assert.Equal([0], again.Value!.Stored);
        Assert.Single(await App.Get<ILiveCallStore>().WordsAsync(call.Id, None));
    }

    [Fact]
    public async Task Hear_LedgerDoesNotAnswer_WordsAreShownAndTheCueWaits()
    {
        var call = await OpenAsync();
        var session = (await App.Get<WatchLiveCall>().FindAsync(People.Rep, call.Id, None))!;
        await using var db = await DatabaseAsync();
        var words = 0L;
        await using (var held = await db.Database.BeginTransactionAsync())
        {
            await db.Database.ExecuteSqlRawAsync("""LOCK TABLE "LiveCues" IN EXCLUSIVE MODE""");
            await HearAsync(People.Rep, call.Id, Said(0, SpeakerRole.Customer, "Honestly that is too expensive for us"));
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
        await App.Get<WatchLiveCall>().FindAsync(People.Rep, call.Id, None);
        await using var db = await DatabaseAsync();
        await db.Database.ExecuteSqlRawAsync("""ALTER TABLE "LiveWords" RENAME TO "Away" """);
        var refused = await HearAsync(People.Rep, call.Id, Said(0, SpeakerRole.Rep, "Hello there"));
        await db.Database.ExecuteSqlRawAsync("""ALTER TABLE "Away" RENAME TO "LiveWords" """);

        var again = await HearAsync(People.Rep, call.Id, Said(0, SpeakerRole.Rep, "Hello there"));

        Assert.Equal(LiveCallErrorKind.NotStored, refused.Error?.Kind);
        Assert.Equal([0], again.Value!.Stored);
        Assert.Single(await App.Get<ILiveCallStore>().WordsAsync(call.Id, None));
    }

    [Fact]
    public async Task Hear_TheSameManyTimesAtOnce_IsStoredOnceAndAcknowledgedToAll()
    {
        var call = await OpenAsync();

        var acks = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => HearAsync(People.Rep, call.Id, Said(0, SpeakerRole.Rep, "Hello there"))));

        Assert.All(acks, x => Assert.Equal([0], x.Value!.Stored));
        Assert.Single(await App.Get<ILiveCallStore>().WordsAsync(call.Id, None));
    }

    [Fact]
    public async Task Hear_OtherWordsUnderAStoredNumber_IsRefused()
    {
        var call = await OpenAsync();
        await HearAsync(People.Rep, call.Id, Said(0, SpeakerRole.Rep, "Hello there"));

        var other = await HearAsync(People.Rep, call.Id, Said(0, SpeakerRole.Rep, "Something else"));

        Assert.Equal(LiveCallErrorKind.Invalid, other.Error?.Kind);
    }

    [Fact]
    public async Task Hear_CallOfAnother_IsAsIfItWereNotThere()
    {
        var call = await OpenAsync();

        var foreign = await HearAsync(People.OtherRep, call.Id, Said(0, SpeakerRole.Rep, "Hello"));
        var unknown = await HearAsync(People.Rep, LiveCallId.New(), Said(0, SpeakerRole.Rep, "Hello"));

        Assert.Equal(LiveCallError.NotFound, foreign.Error);
        Assert.Equal(LiveCallError.NotFound, unknown.Error);
        Assert.Null(await App.Get<WatchLiveCall>().FindAsync(People.OtherManager, call.Id, None));
        Assert.NotNull(await App.Get<WatchLiveCall>().FindAsync(People.Manager, call.Id, None));
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

        var refused = await HearAsync(People.Rep, call.Id, heard);

        Assert.Equal(LiveCallErrorKind.Invalid, refused.Error?.Kind);
        Assert.Empty(await App.Get<ILiveCallStore>().WordsAsync(call.Id, None));
    }
}
