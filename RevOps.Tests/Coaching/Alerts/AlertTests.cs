using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Alerts;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Tests.Support;

namespace RevOps.Tests.Coaching.Alerts;

/// <summary>What managers are told of: by rule, once, kept, and taken note of; on a real database.</summary>
public sealed class AlertTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Leaving = "We want to cancel our subscription at the end of the month";

    private LiveDesk _desk = null!;

    public async Task InitializeAsync() => _desk = await LiveDesk.StartAsync(postgres);

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task Cancellation_SaidTwiceAndAfterARestart_IsKeptOnceAndToldOnce()
    {
        var told = new ConcurrentQueue<AlertItem>();
        using var subscription = _desk.Get<IAlertFeed>().Subscribe(told.Enqueue);
        var call = await SayAsync(Leaving, "As I said, we cancel the contract");

        await Eventually.TrueAsync(() => Task.FromResult(!told.IsEmpty), TimeSpan.FromSeconds(10), "the manager is told");
        await using (var restarted = _desk.Restarted())
        {
            await restarted.HearAsync(call, LiveDesk.Said(8, SpeakerRole.Customer, Leaving + " for sure"));
        }

        var kept = Assert.Single(await OpenAsync(_desk.People.Manager), x => x.Kind == CoachAlertKind.Cancellation);
        Assert.Equal(("Nora North", "Acme", Leaving, 0), (kept.RepName, kept.Customer, kept.Quote, kept.Sequence));
        Assert.Equal(kept.Id, Assert.Single(told, x => x.Kind == CoachAlertKind.Cancellation).Id);
        Assert.Single((await _desk.SessionAsync(call)).Picture.Alerts, x => x.Kind == CoachAlertKind.Cancellation);
    }

    [Fact]
    public async Task List_OfOthers_ShowsNothingAndAnalystsReadOnly()
    {
        await SayAsync(Leaving);
        await EventuallyKeptAsync();
        var alert = (await OpenAsync(_desk.People.Manager))[0];
        var acknowledge = _desk.Get<AcknowledgeAlert>();

        Assert.Empty(await OpenAsync(_desk.People.OtherManager));
        Assert.Empty(await OpenAsync(_desk.People.Rep));
        Assert.NotEmpty(await OpenAsync(_desk.People.Analyst));
        Assert.Equal(GovernanceErrorKind.NotFound, (await acknowledge.RunAsync(_desk.People.OtherManager, alert.Id, default))?.Kind);
        Assert.Equal(GovernanceErrorKind.Forbidden, (await acknowledge.RunAsync(_desk.People.Analyst, alert.Id, default))?.Kind);
    }

    [Fact]
    public async Task Acknowledge_Twice_TheFirstStaysAndItIsListedAfterwards()
    {
        await SayAsync(Leaving);
        await EventuallyKeptAsync();
        var alert = (await OpenAsync(_desk.People.Manager))[0];

        await _desk.Get<AcknowledgeAlert>().RunAsync(_desk.People.Manager, alert.Id, default);
        await _desk.Get<AcknowledgeAlert>().RunAsync(_desk.People.Admin, alert.Id, default);

        Assert.DoesNotContain(await OpenAsync(_desk.People.Manager), x => x.Id == alert.Id);
        var all = await _desk.Get<IAlertQueries>().ListAsync(_desk.People.Manager, open: false, 10, default);
        Assert.Equal("Mona North", all.Single(x => x.Id == alert.Id).AcknowledgedBy);
    }

    [Fact]
    public async Task Rules_OffForTheTeamOrEverywhere_DecideWhatIsKept()
    {
        var edit = _desk.Get<EditAlertRules>();
        var off = new Dictionary<CoachAlertKind, bool?> { [CoachAlertKind.Cancellation] = false };
        Assert.Equal(GovernanceErrorKind.Forbidden, (await edit.RunAsync(_desk.People.OtherManager, _desk.People.North, off, default))?.Kind);
        Assert.Equal(GovernanceErrorKind.Forbidden, (await edit.RunAsync(_desk.People.Manager, null, off, default))?.Kind);
        Assert.Null(await edit.RunAsync(_desk.People.Admin, null, off, default));
        var call = await SayAsync(Leaving);
        await HeardAsync(call, 0);
        Assert.DoesNotContain(await OpenAsync(_desk.People.Admin), x => x.Kind == CoachAlertKind.Cancellation);

        // The team wants it all the same
        Assert.Null(await edit.RunAsync(_desk.People.Manager, _desk.People.North, new Dictionary<CoachAlertKind, bool?> { [CoachAlertKind.Cancellation] = true }, default));
        await SayAsync(Leaving);

        await EventuallyKeptAsync();
    }

    [Fact]
    public async Task Objection_AlertOfWordsThatGo_GoesWithThem()
    {
        var call = await SayAsync("Hello", Leaving);
        await EventuallyKeptAsync();

        await _desk.StopAsync(call, new Objection(FromSequence: 1));
        await _desk.HearAsync(call, LiveDesk.Said(2, SpeakerRole.Customer, "This is outrageous, I am furious"));
        await HeardAsync(call, 2);

        Assert.DoesNotContain(await _desk.ReadAsync(db => db.LiveAlerts.ToListAsync()), x => x.Kind is CoachAlertKind.Cancellation or CoachAlertKind.Anger);
        Assert.DoesNotContain((await _desk.SessionAsync(call)).Picture.Alerts, x => x.Kind is CoachAlertKind.Cancellation or CoachAlertKind.Anger);
    }

    [Fact]
    public async Task Close_AlertOfALine_LeadsToItsLineOfTheStoredCall()
    {
        var call = (await _desk.OpenAsync()).Value!.Id;

        // Heard out of order: the stored call orders by time
        await _desk.HearAsync(call, LiveDesk.Said(7, SpeakerRole.Customer, Leaving));
        await _desk.HearAsync(call, LiveDesk.Said(2, SpeakerRole.Rep, "Hello"), LiveDesk.Said(4, SpeakerRole.Customer, "Hello to you"));
        await EventuallyKeptAsync();

        var closed = await _desk.Get<CloseLiveCall>().RunAsync(_desk.People.Rep, call, default);

        var alert = (await OpenAsync(_desk.People.Manager)).Single(x => x.Kind == CoachAlertKind.Cancellation);
        Assert.Equal((closed.Value!.CallId, 2), (alert.CallId, alert.Line));
        var stored = await _desk.Get<ICallQueries>().FindAsync(_desk.People.Manager, closed.Value.CallId!.Value, default);
        Assert.Equal(Leaving, stored!.Analysis.Utterances[alert.Line!.Value].Utterance.Text);
    }

    private Task<IReadOnlyList<AlertItem>> OpenAsync(Viewer viewer) => _desk.Get<IAlertQueries>().ListAsync(viewer, open: true, 50, default);

    private Task EventuallyKeptAsync() => Eventually.TrueAsync(
        async () => (await OpenAsync(_desk.People.Manager)).Any(x => x.Kind == CoachAlertKind.Cancellation), TimeSpan.FromSeconds(10), "the alert is kept");

    /// <summary>An answer to a cue that there is not waits behind everything before it.</summary>
    private async Task HeardAsync(LiveCallId call, int sequence)
    {
        var session = await _desk.SessionAsync(call);
        await session.SeenAsync(Guid.Empty, default);
        Assert.True(session.Picture.View.LastSequence >= sequence);
    }

    private async Task<LiveCallId> SayAsync(params string[] lines)
    {
        var call = (await _desk.OpenAsync()).Value!.Id;
        for (var i = 0; i < lines.Length; i++)
        {
            await _desk.HearAsync(call, LiveDesk.Said(i, SpeakerRole.Customer, lines[i]));
        }

        return call;
    }
}
