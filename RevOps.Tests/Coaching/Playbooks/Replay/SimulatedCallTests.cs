using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Coaching.Playbooks.Replay;

namespace RevOps.Tests.Coaching.Playbooks.Replay;

public sealed class SimulatedCallTests
{
    private static readonly IReadOnlyList<LiveUtterance> Call =
    [
        Said(0, SpeakerRole.Rep, 0, "Thanks for the time today. This call is recorded for training."),
        Said(1, SpeakerRole.Customer, 10, "Sure. We do all of this by hand and it takes hours."),
        Said(2, SpeakerRole.Rep, 60, "I see. So the plan is two hundred a month."),
        Said(3, SpeakerRole.Customer, 70, "Honestly, that is too expensive for us."),
        Said(4, SpeakerRole.Rep, 130, "Alright, let me think about that."),
        Said(5, SpeakerRole.Customer, 140, "What about gdpr and data protection?"),
    ];

    [Fact]
    public void Run_Twice_GivesTheSameCues()
    {
        Assert.Equal(Run(CoachPlaybook.Small), Run(CoachPlaybook.Small));
        Assert.Contains(Run(CoachPlaybook.Small), x => x.Headline == "Ask what they compare with");
    }

    [Fact]
    public void Between_AnAnswerThatSaysSomethingElse_Changes()
    {
        var draft = CoachPlaybook.Small with
        {
            Objections = [CoachPlaybook.Small.Objections[0] with { Answer = "Too much against what?" }, .. CoachPlaybook.Small.Objections.Skip(1)],
        };

        var change = Assert.Single(Compare(CoachPlaybook.Small, draft), x => x.Future != CueFuture.Stays);

        Assert.Equal((CueFuture.Changes, CueKind.Objection, 3), (change.Future, change.Kind, change.After!.Cue.Sequence));
    }

    [Fact]
    public void Between_ATrackerThatIsGoneOrNew_GoesOrComes()
    {
        var without = CoachPlaybook.Small with { Trackers = [] };

        var goes = Assert.Single(Compare(CoachPlaybook.Small, without), x => x.Kind == CueKind.Tracker);
        var comes = Assert.Single(Compare(without, CoachPlaybook.Small), x => x.Kind == CueKind.Tracker);

        Assert.Equal((CueFuture.Goes, CueFuture.Comes), (goes.Future, comes.Future));
    }

    [Fact]
    public void Between_TheSamePlaybook_AllStay() =>
        Assert.All(Compare(CoachPlaybook.Small, CoachPlaybook.Small), x => Assert.Equal(CueFuture.Stays, x.Future));

    [Fact]
    public void Between_AStateThatMovedALittle_IsTheSameCueAndOneFarAwayIsNot()
    {
        var near = CueComparison.Between([Balance(100)], [Balance(125)]);
        var far = CueComparison.Between([Balance(100)], [Balance(400)]);

        Assert.Equal([CueFuture.Stays], near.Select(x => x.Future));
        Assert.Equal([CueFuture.Goes, CueFuture.Comes], far.Select(x => x.Future));
    }

    [Fact]
    public void Run_Cancelled_Ends()
    {
        using var end = new CancellationTokenSource();
        end.Cancel();

        Assert.Throws<OperationCanceledException>(() => SimulatedCall.Run(Setup(CoachPlaybook.Small), Call, end.Token));
    }

    private static IEnumerable<(TimeSpan At, CueKind Kind, string Headline, string Detail, int? Sequence)> Run(Playbook playbook) =>
        SimulatedCall.Run(Setup(playbook), Call).Select(x => (x.At, x.Cue.Kind, x.Cue.Headline, x.Cue.Detail, x.Cue.Sequence));

    private static IReadOnlyList<CueChange> Compare(Playbook before, Playbook after) =>
        CueComparison.Between(SimulatedCall.Run(Setup(before), Call), SimulatedCall.Run(Setup(after), Call));

    // A generous budget: what one cue takes from another is the competition's test
    private static CoachSetup Setup(Playbook playbook) => new() { CallType = CallType.Discovery, Playbook = playbook, OneCueEvery = TimeSpan.FromSeconds(10) };

    private static SimulatedCue Balance(int seconds) => new(
        TimeSpan.FromSeconds(seconds), new Cue(Guid.NewGuid(), CueKind.Balance, 45, "Let them talk", "You speak more.", null, null, default, default));

    private static LiveUtterance Said(int sequence, SpeakerRole side, int from, string text) =>
        new(sequence, side, side.ToString(), TimeSpan.FromSeconds(from), TimeSpan.FromSeconds(from + 5), text, true, default);
}
