using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Coaching.Playbooks.Replay;
using RevOps.Domain.Coaching.Playbooks.Versions;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;

namespace RevOps.Tests.Coaching.Playbooks.Replay;

/// <summary>A draft tried on stored calls, and the version that a live call keeps.</summary>
public sealed class PlaybookReplaysTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private WebApp _app = null!;
    private TestPeople _people = null!;

    private IPlaybookReplays Replays => _app.Get<IPlaybookReplays>();

    public async Task InitializeAsync()
    {
        _app = await WebApp.StartAsync(postgres);
        _people = await TestPeople.AddAsync(_app.Get<IDbContextFactory<RevOpsDb>>());
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Start_OverACallWithAnObjection_ShowsWhatTheDraftSaysInstead()
    {
        await StoredCallAsync(_people.Rep);
        var draft = await DraftAsync();

        var run = await PlayedAsync(_people.Manager, draft);

        Assert.Equal(ReplayState.Done, run.State);
        var change = Assert.Single(Assert.Single(run.Calls).Changes);
        Assert.Equal((CueFuture.Changes, CueKind.Objection), (change.Future, change.Kind));
        Assert.Contains("what stands beside it", $"{change.After!.Cue.Detail} {change.After.Cue.Ask}", StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(run.Kinds(), x => x.Kind == CueKind.Objection).Changes);
    }

    [Fact]
    public async Task Start_ByAManagerOfAnotherTeam_PlaysNoneOfTheirCallsAndNobodySeesTheRun()
    {
        await StoredCallAsync(_people.Rep);
        var draft = await DraftAsync();

        var run = await PlayedAsync(_people.OtherManager, draft);

        Assert.Empty(run.Calls);
        Assert.Null(Replays.Find(_people.Manager, run.Id));
        Assert.Null(Replays.Latest(_people.Admin, draft.Version.Id));
        Assert.Equal(PlaybookProblem.Gone, (await Replays.StartAsync(_people.Rep, draft.Version.Id, 5, None)).Error);
    }

    [Fact]
    public async Task Cancel_ARun_StopsItAndAnotherCanBegin()
    {
        await StoredCallAsync(_people.Rep);
        var draft = await DraftAsync();
        var started = (await Replays.StartAsync(_people.Admin, draft.Version.Id, 50, None)).Value!;

        Replays.Cancel(_people.Admin, started.Id);

        await Eventually.TrueAsync(() => Task.FromResult(Replays.Find(_people.Admin, started.Id) is { IsOn: false }), TimeSpan.FromSeconds(20), "the run ends");
        Assert.Equal(ReplayState.Done, (await PlayedAsync(_people.Admin, draft)).State);
    }

    [Fact]
    public async Task Start_OfADraftThatCannotBeRead_SaysWhy()
    {
        var draft = await DraftAsync();
        await _app.Get<DraftPlaybook>().SavePartAsync(_people.Admin, draft.Version.Id, PlaybookParts.Trackers, draft.Files[PlaybookParts.Trackers], "[{}]", None);

        var refused = await Replays.StartAsync(_people.Admin, draft.Version.Id, 5, None);

        Assert.NotEmpty(refused.Error!.Errors);
    }

    [Fact]
    public async Task LiveCall_OpenedBeforeAnotherVersion_KeepsItsOwn()
    {
        var before = await OpenAsync(_people.Rep);
        var draft = await DraftAsync();
        Assert.True((await _app.Get<PublishPlaybook>().RunAsync(_people.Admin, draft.Version.Id, draft.Version.Revision, None)).IsSuccess);
        var after = await OpenAsync(_people.Rep);

        Assert.Equal((1, 2), (before.PlaybookVersion, after.PlaybookVersion));
        Assert.DoesNotContain("what stands beside it", await ObjectAsync(before), StringComparison.Ordinal);
        Assert.Contains("what stands beside it", await ObjectAsync(after), StringComparison.Ordinal);
    }

    private async Task<ReplayRun> PlayedAsync(Viewer viewer, StoredPlaybook draft)
    {
        var started = (await Replays.StartAsync(viewer, draft.Version.Id, 50, None)).Value!;
        await Eventually.TrueAsync(() => Task.FromResult(Replays.Find(viewer, started.Id) is { IsOn: false }), TimeSpan.FromSeconds(60), "the run ends");
        return Replays.Find(viewer, started.Id)!;
    }

    /// <summary>A draft that answers "too expensive" in a discovery otherwise.</summary>
    private async Task<StoredPlaybook> DraftAsync()
    {
        var edit = _app.Get<DraftPlaybook>();
        var started = (await edit.StartAsync(_people.Admin, null, "Better answers", None)).Value!;
        var stored = (await _app.Get<SeePlaybooks>().FindAsync(_people.Admin, started.Id, None))!;
        var entry = stored.Entries(PlaybookParts.Objections)!.Single(x => x.Key == "price-discovery-cost-of-waiting");
        var after = (JsonObject)JsonNode.Parse(entry.Text)!;
        after["answer"] = "Before any figure I want to know what stands beside it.";
        return (await edit.SaveEntryAsync(_people.Admin, started.Id, new EntryEdit(PlaybookParts.Objections, entry, after), None)).Value!;
    }

    private async Task<string> ObjectAsync(LiveCall call)
    {
        await HearAsync(call, 0, SpeakerRole.Rep, "So that is our standard plan for a team of your size");
        await HearAsync(call, 1, SpeakerRole.Customer, "Honestly that is too expensive, it is twice what we pay today");
        var session = (await _app.Get<WatchLiveCall>().FindAsync(_people.Rep, call.Id, None))!;
        await Eventually.TrueAsync(() => Task.FromResult(session.Picture.Slot is { Kind: CueKind.Objection }), TimeSpan.FromSeconds(5), "a cue is shown");
        return $"{session.Picture.Slot!.Detail} {session.Picture.Slot.Ask}";
    }

    private async Task StoredCallAsync(Viewer rep)
    {
        var call = await OpenAsync(rep);
        for (var i = 0; i < 12; i++)
        {
            await HearAsync(call, i, i % 2 == 0 ? SpeakerRole.Rep : SpeakerRole.Customer, i switch
            {
                7 => "Honestly that is too expensive, it is twice what we pay today.",
                _ when i % 2 == 0 => "What happens when the report is late?",
                _ => "We lose some hours a week on it.",
            });
        }

        Assert.NotNull((await _app.Get<CloseLiveCall>().RunAsync(rep, call.Id, None)).Value!.CallId);
    }

    private async Task<LiveCall> OpenAsync(Viewer rep) => (await _app.Get<OpenLiveCall>().RunAsync(
        rep, new OpenLiveCallRequest { Source = "api", CustomerName = "Acme", Type = CallType.Discovery }, None)).Value!;

    private async Task HearAsync(LiveCall call, int sequence, SpeakerRole side, string text) => Assert.True((await _app.Get<HearLiveCall>().RunAsync(
        _people.Rep, call.Id,
        [new LiveUtterance(sequence, side, side.ToString(), TimeSpan.FromSeconds(sequence * 8), TimeSpan.FromSeconds((sequence * 8) + 5), text, true, TimeProvider.System.GetUtcNow())],
        None)).IsSuccess);
}
