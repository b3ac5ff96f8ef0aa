using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Tests.Support;
using RevOps.Web.Components.Coaching.OwnWords;

namespace RevOps.Tests.Coaching.OwnWords;

/// <summary>Numbers and times of what a rep types and speaks.</summary>
public sealed class OwnLinesTests
{
    private static readonly Viewer Rep = new(UserId.New(), "Nora North", UserRole.Rep, [TeamId.New()]);

    private readonly HandSession _session = new(Rep);
    private readonly ManualTime _time = new(DateTimeOffset.UnixEpoch.AddMinutes(1));
    private readonly OwnLines _lines;

    public OwnLinesTests() => _lines = new OwnLines(_session, Rep, new HearLiveCall(_session, new LiveFlow(TimeProvider.System)), _time);

    [Fact]
    public async Task Speak_PartialsAndTheirFinal_ShareANumberAndTypingGetsAnother()
    {
        await _lines.SpeakAsync(SpeakerRole.Rep, "Thanks", isFinal: false);
        _time.Advance(TimeSpan.FromSeconds(2));
        await _lines.SpeakAsync(SpeakerRole.Rep, "Thanks for taking", isFinal: false);
        await _lines.TypeAsync(SpeakerRole.Customer, "Hello");
        await _lines.SpeakAsync(SpeakerRole.Rep, "Thanks for taking the time", isFinal: true);
        await _lines.SpeakAsync(SpeakerRole.Rep, "Next", isFinal: true);

        Assert.Equal([0, 0, 1, 0, 2], _session.Heard.Select(x => x.Sequence));
        Assert.Equal([false, false, true, true, true], _session.Heard.Select(x => x.IsFinal));
        Assert.Equal(TimeSpan.FromSeconds(60), _session.Heard[3].Start);
        Assert.All(_session.Heard, x => Assert.Null(LiveCallRules.Check(x)));
    }

    [Fact]
    public async Task Speak_FinalThatCouldNotBeStored_ComesAgainUnderItsNumber()
    {
        _session.Refusal = LiveCallError.NotStored;
        var failed = await _lines.SpeakAsync(SpeakerRole.Rep, "Thanks", isFinal: true);
        _session.Refusal = null;

        var again = await _lines.SpeakAsync(SpeakerRole.Rep, "Thanks", isFinal: true);

        Assert.Equal((LiveCallErrorKind.NotStored, null), (failed!.Kind, again));
        Assert.Equal([0, 0], _session.Heard.Select(x => x.Sequence));
    }

    [Fact]
    public async Task Type_AfterWordsThatAreNotRecorded_GoesOnBehindThem()
    {
        _session.Show(x => x with { Consent = x.Consent with { FirstSequence = 7 } });

        await _lines.TypeAsync(SpeakerRole.Rep, "Hello");
        await _lines.TypeAsync(SpeakerRole.Rep, "Hello again");

        Assert.Equal([7, 8], _session.Heard.Select(x => x.Sequence));
        Assert.True(_session.Heard[1].Start >= _session.Heard[0].End);
    }
}
