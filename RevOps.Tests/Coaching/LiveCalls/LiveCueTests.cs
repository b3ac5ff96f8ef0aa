using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Tests.Support;

namespace RevOps.Tests.Coaching.LiveCalls;

/// <summary>Cues of a live call and their ledger.</summary>
public sealed class LiveCueTests(PostgresFixture postgres) : LiveCallTest(postgres)
{
    [Fact]
    public async Task Objection_OfTheCustomer_ShowsACueThatIsInTheLedger()
    {
        var call = await OpenAsync();
        await HearAsync(People.Rep, call.Id, Said(0, SpeakerRole.Rep, "So that is our standard plan for a team of your size"));
        await HearAsync(People.Rep, call.Id, Said(1, SpeakerRole.Customer, "Honestly that is too expensive, it is twice what we pay today"));

        var session = (await App.Get<WatchLiveCall>().FindAsync(People.Rep, call.Id, None))!;
        await Eventually.TrueAsync(() => Task.FromResult(session.Picture.Slot is not null), TimeSpan.FromSeconds(5), "a cue is shown");
        var cue = session.Picture.Slot!;
        Assert.Equal(CueKind.Objection, cue.Kind);
        await session.SeenAsync(cue.Id, None);
        await session.AnswerAsync(cue.Id, CueAnswer.Used, None);

        Assert.Null(session.Picture.Slot);
        await using var db = await DatabaseAsync();
        var line = await db.LiveCues.SingleAsync(x => x.Id == cue.Id);
        Assert.Equal(CueFate.Used, line.Fate);
        Assert.NotNull(line.ShownAt);
        Assert.NotNull(line.SeenAt);
    }

    [Fact]
    public async Task Cue_AnsweredWhileTheDatabaseIsAway_IsGoneAtOnceAndInTheLedgerLater()
    {
        var call = await OpenAsync();
        await HearAsync(People.Rep, call.Id, Said(0, SpeakerRole.Customer, "Honestly that is too expensive, it is twice what we pay today"));
        var session = (await App.Get<WatchLiveCall>().FindAsync(People.Rep, call.Id, None))!;
        await Eventually.TrueAsync(() => Task.FromResult(session.Picture.Slot is not null), TimeSpan.FromSeconds(5), "a cue is shown");
        var cue = session.Picture.Slot!;
        await using var db = await DatabaseAsync();
        await db.Database.ExecuteSqlRawAsync("""ALTER TABLE "LiveCues" RENAME TO "Away" """);

        await Assert.ThrowsAnyAsync<Exception>(() => session.AnswerAsync(cue.Id, CueAnswer.NotNow, None));

        // A panel that is loaded anew draws this picture
        Assert.Null(session.Picture.Slot);
        await db.Database.ExecuteSqlRawAsync("""ALTER TABLE "Away" RENAME TO "LiveCues" """);
        await HearAsync(People.Rep, call.Id, Said(1, SpeakerRole.Rep, "I see"));
        await Eventually.TrueAsync(() => db.LiveCues.AnyAsync(x => x.Id == cue.Id && x.Fate == CueFate.Dismissed), TimeSpan.FromSeconds(5), "the answer is in the ledger");
        await using var restarted = WebApp.Beside(App);
        Assert.Null((await restarted.Get<WatchLiveCall>().FindAsync(People.Rep, call.Id, None))!.Picture.Slot);
    }

    [Fact]
    public async Task Cue_OfALongGoneProcess_IsNotOnShowAgain()
    {
        var call = await OpenAsync();
        await HearAsync(People.Rep, call.Id, Said(0, SpeakerRole.Customer, "Honestly that is too expensive, it is twice what we pay today"));
        var session = (await App.Get<WatchLiveCall>().FindAsync(People.Rep, call.Id, None))!;
        await Eventually.TrueAsync(() => Task.FromResult(session.Picture.Slot is not null), TimeSpan.FromSeconds(5), "a cue is shown");
        await using var db = await DatabaseAsync();
        var minuteAgo = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        await db.LiveCues.ExecuteUpdateAsync(x => x.SetProperty(c => c.ShownAt, minuteAgo).SetProperty(c => c.RaisedAt, minuteAgo).SetProperty(c => c.FateAt, minuteAgo));

        await using var restarted = WebApp.Beside(App);

        Assert.Null((await restarted.Get<WatchLiveCall>().FindAsync(People.Rep, call.Id, None))!.Picture.Slot);
    }
}
