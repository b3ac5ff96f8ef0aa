using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.CueUse;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Coaching.CueUse;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;

namespace RevOps.Tests.Coaching.CueUse;

/// <summary>The ledger of real calls, read for different people.</summary>
public sealed class CueUseReaderTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private WebApp _app = null!;
    private TestPeople _people = null!;

    private static CueUseFilter Today => new()
    {
        From = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1),
        To = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
    };

    public async Task InitializeAsync()
    {
        _app = await WebApp.StartAsync(postgres);
        _people = await TestPeople.AddAsync(_app.Get<IDbContextFactory<RevOpsDb>>());
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Read_ACueThatWasUsed_IsCountedForThoseWhoMaySeeIt()
    {
        await CallAsync(_people.Rep);
        await CallAsync(_people.OtherRep);
        var use = _app.Get<ICueUse>();

        var own = await use.ReadAsync(_people.Rep, Today, None);
        var team = await use.ReadAsync(_people.Manager, Today, None);
        var all = await use.ReadAsync(_people.Admin, Today, None);
        var none = await use.ReadAsync(_people.Colleague, Today, None);

        var objection = Assert.Single(own.Kinds, x => x.Kind == CueKind.Objection).Figures;
        Assert.Equal((1, 1, 0), (objection.Shown, objection.Used, objection.Uncertain));
        Assert.InRange(objection.Lateness!.Median, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Equal((1, 1), (objection.Next.Known, objection.Next.Asked));
        Assert.Equal(["Nora North"], team.Reps.Select(x => x.Name));
        Assert.Equal((2, 2), (all.Calls, all.Reps.Count));
        Assert.Equal(0, none.All.Raised);
        Assert.Equal(1, (await use.ReadAsync(_people.Admin, Today with { Team = _people.South }, None)).Calls);
        Assert.Equal(0, (await use.ReadAsync(_people.Manager, Today with { Rep = _people.OtherRep.UserId }, None)).Calls);
        Assert.Equal(0, (await use.ReadAsync(_people.Admin, Today with { From = Today.From.AddDays(-9), To = Today.From.AddDays(-5) }, None)).Calls);
    }

    [Fact]
    public async Task Options_ForAManager_AreThoseOfTheirTeams()
    {
        await CallAsync(_people.Rep);
        await CallAsync(_people.OtherRep);

        var options = await _app.Get<ICueUse>().OptionsAsync(_people.Manager, None);

        Assert.Equal(["North"], options.Teams.Select(x => x.Name));
        Assert.Equal(["Nora North"], options.Reps.Select(x => x.Name));
        Assert.Empty((await _app.Get<ICueUse>().OptionsAsync(_people.Rep, None)).Reps);
    }

    [Fact]
    public async Task Note_Again_ChangesNothing()
    {
        var call = await CallAsync(_people.Rep);
        var before = await NextAsync(call);

        await _app.Get<CueEffects>().NoteAsync(call, None);

        Assert.NotEmpty(before);
        Assert.Equal(before, await NextAsync(call));
    }

    private async Task<List<CustomerNext?>> NextAsync(LiveCallId call)
    {
        await using var db = await _app.Get<IDbContextFactory<RevOpsDb>>().CreateDbContextAsync();
        return await db.LiveCues.Where(x => x.LiveCallId == call && x.ShownAt != null).OrderBy(x => x.Id).Select(x => x.Next).ToListAsync();
    }

    private async Task<LiveCallId> CallAsync(Viewer rep)
    {
        var opened = (await _app.Get<OpenLiveCall>().RunAsync(
            rep, new OpenLiveCallRequest { Source = "api", CustomerName = "Acme", Type = CallType.Discovery }, None)).Value!;
        await HearAsync(rep, opened.Id, 0, SpeakerRole.Rep, "So that is our standard plan for a team of your size");
        await HearAsync(rep, opened.Id, 1, SpeakerRole.Customer, "Honestly that is too expensive, it is twice what we pay today");
        var session = (await _app.Get<WatchLiveCall>().FindAsync(rep, opened.Id, None))!;
        await Eventually.TrueAsync(() => Task.FromResult(session.Picture.Slot is { Kind: CueKind.Objection }), TimeSpan.FromSeconds(5), "a cue is shown");
        var cue = session.Picture.Slot!;
        await session.SeenAsync(cue.Id, None);
        await session.AnswerAsync(cue.Id, CueAnswer.Used, None);
        await HearAsync(rep, opened.Id, 2, SpeakerRole.Customer, "How long does it take to set that up?");
        await _app.Get<CloseLiveCall>().RunAsync(rep, opened.Id, None);
        return opened.Id;
    }

    private async Task HearAsync(Viewer rep, LiveCallId call, int sequence, SpeakerRole side, string text) => Assert.True((await _app.Get<HearLiveCall>().RunAsync(
        rep, call,
        [new LiveUtterance(sequence, side, side.ToString(), TimeSpan.FromSeconds(sequence * 8), TimeSpan.FromSeconds((sequence * 8) + 5), text, true, TimeProvider.System.GetUtcNow())],
        None)).IsSuccess);
}
