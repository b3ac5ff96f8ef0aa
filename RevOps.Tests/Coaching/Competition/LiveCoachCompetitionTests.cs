using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Playbooks;

namespace RevOps.Tests.Coaching.Competition;

public class LiveCoachCompetitionTests
{
    private const string TooExpensive = "that's way too expensive for us";
    private const string ByHand = "my people enter all of it by hand";
    private const string Quillstone = "right now it runs on quill stone for everybody";

    private static readonly Playbook Quiet = CoachPlaybook.Small with { Statements = [] };

    [Fact]
    public void Look_RepSpeaks_ShowsInThePauseWithinTwoSeconds()
    {
        var script = Saved().Customer(100, 103, ByHand + " and " + "so on");
        Assert.Equal(CueKind.DealQuestion, script.Slot(103)?.Kind);

        script = Saved().Rep(100, 103, "ours is omnichannel from the start");
        Assert.Null(script.Slot(103.5));
        Assert.Equal(CueKind.Jargon, script.Slot(104)?.Kind);
    }

    [Fact]
    public void Look_MomentOlderThanTwoSeconds_ExpiresUnshown()
    {
        var script = Saved().Rep(100, 103, "ours is omnichannel from the start").Partial(SpeakerRole.Rep, 103, 104, "and then").Wait(104, 110);

        Assert.Empty(script.Shown);
        Assert.Equal(CueKind.Jargon, Assert.Single(script.With(CueFate.Expired)).Kind);
    }

    [Fact]
    public void Look_WordsCorrected_TakesTheCueBack()
    {
        // The rep's own unfinished words keep the slot closed
        var script = Saved().Partial(SpeakerRole.Rep, 100, 100.5, "our omnichannel");
        Assert.Equal(CueKind.Jargon, Assert.Single(script.With(CueFate.Raised)).Kind);

        script.Rep(100, 101, "our own channel").Wait(101, 103);
        Assert.Empty(script.Shown);
        Assert.Single(script.With(CueFate.Expired));
    }

    [Fact]
    public void Look_HigherPriority_WinsTheSlot()
    {
        var script = Saved().Customer(100, 103, "it runs on quill stone, my people enter the rest by hand, and data protection is fine");

        Assert.Equal(CueKind.Competitor, script.Slot(103)?.Kind);
        Assert.Equal([CueKind.Competitor, CueKind.Tracker, CueKind.DealQuestion], script.With(CueFate.Raised).Select(x => x.Kind).Take(3));
    }

    [Theory]
    [InlineData(4, CueKind.DealQuestion)]
    [InlineData(5.5, CueKind.Objection)]
    public void Look_HigherMomentOverAMoment_PreemptsAfterFiveSeconds(double later, CueKind slot)
    {
        var script = Saved().Customer(100, 103, ByHand).Customer(103, 103 + later, TooExpensive);

        Assert.Equal(slot, script.Slot(103 + later)?.Kind);
        Assert.Equal(slot == CueKind.Objection ? 1 : 0, script.With(CueFate.Preempted).Count());
    }

    [Fact]
    public void Look_LowerOverHigher_NeverPreempts()
    {
        var script = Saved().Customer(100, 103, Quillstone).Customer(110, 113, ByHand).Wait(113, 120);

        Assert.Equal(CueKind.Competitor, script.Slot(120)?.Kind);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(24)]
    public void Look_ObjectionBehindAHintOnState_IsNeverLost(double later)
    {
        var script = Overdue();
        Assert.Equal(CueKind.NoNextStep, script.Slot(1503)?.Kind);

        script.Customer(1503, 1503 + later, TooExpensive);
        Assert.Equal(CueKind.Objection, script.Slot(1503 + later)?.Kind);
    }

    [Fact]
    public void Look_ObjectionAfterADismissedHint_IsNeverLost()
    {
        var script = Overdue();
        script.Answer(script.Slot(1503)!, CueAnswer.NotNow, 1506).Customer(1507, 1509, TooExpensive);

        Assert.Equal(CueKind.Objection, script.Slot(1509)?.Kind);
    }

    [Fact]
    public void Look_AfterADismissedMoment_KeepsTheGap()
    {
        var script = Saved().Wait(90, 300).Customer(301, 303, TooExpensive);
        script.Answer(script.Slot(303)!, CueAnswer.NotNow, 305).Customer(308, 310, Quillstone);
        Assert.Null(script.Slot(310));

        script.Customer(326, 328, "somebody here mentioned Quillstone the other day");
        Assert.Equal(CueKind.Competitor, script.Slot(328)?.Kind);
    }

    [Fact]
    public void Look_NobodyAnswers_LeavesAsIgnoredAfterTheGap()
    {
        var script = Saved().Customer(100, 103, TooExpensive).Wait(103, 127.75);
        Assert.NotNull(script.Slot(127.9));

        Assert.Null(script.Slot(128));
        Assert.Single(script.With(CueFate.Ignored));
    }

    [Fact]
    public void Look_SameKind_Cools()
    {
        var script = Saved().Customer(100, 103, Quillstone).Wait(103, 140);
        script.Customer(140, 143, "and Quillstone again").Wait(143, 150);

        Assert.Single(script.Shown, x => x.Kind == CueKind.Competitor);
    }

    [Fact]
    public void Look_BudgetSpent_LetsOnlyObjectionsThrough()
    {
        var script = new CoachScript(CallType.Demo, Quiet).Customer(0, 3, Quillstone).Wait(3, 50);
        Assert.Empty(script.Shown);

        script.Customer(50, 53, TooExpensive);
        Assert.Equal(CueKind.Objection, script.Slot(53)?.Kind);
    }

    [Fact]
    public void Look_OrdinaryHour_ShowsAtMostOneInTwoMinutesAndKeepsTheGap()
    {
        string[] customer = [ByHand, "and what about data protection with you", Quillstone, "we lose about forty hours a week on it", "how soon could we roll this out to the team?", "our director looks at it every week"];
        var script = new CoachScript(CallType.Demo, Quiet with { Trackers = [.. Enumerable.Range(0, 60).Select(i => new Tracker($"t{i}", "x", [$"word{i}"], null, null, false, "Note it", "x"))] });
        for (var i = 0; i < 240; i++)
        {
            script.Rep(15 * i, (15 * i) + 8, "um so you know it works like this and it is omnichannel").Customer((15 * i) + 8.1, (15 * i) + 14, customer[i % customer.Length] + $" word{i % 60}").Wait((15 * i) + 14, (15 * i) + 15);
        }

        var at = script.Events.Where(x => x.Fate == CueFate.Shown).Select(x => x.At).ToArray();
        Assert.InRange(at.Length, 15, 30);
        Assert.All(at.Zip(at.Skip(1)), x => Assert.True(x.Second - x.First >= TimeSpan.FromSeconds(25)));
    }

    [Fact]
    public void Look_MutedKind_IsNeverRaised()
    {
        var script = new CoachScript(CallType.Demo, Quiet, x => x with { Muted = new HashSet<CueKind> { CueKind.Objection } }).Customer(100, 103, TooExpensive).Wait(103, 110);

        Assert.DoesNotContain(script.Events, x => x.Cue.Kind == CueKind.Objection);
    }

    [Fact]
    public void Answer_Muted_ShowsNoMoreOfTheKind()
    {
        var script = Saved().Customer(100, 103, TooExpensive);
        script.Answer(script.Slot(103)!, CueAnswer.Muted, 104).Customer(200, 203, TooExpensive).Wait(203, 210);

        Assert.Single(script.Shown, x => x.Kind == CueKind.Objection);
        Assert.Equal([CueKind.Objection], script.Coach.View.Muted);
        script.Coach.Keep(CueKind.Objection);
        script.Customer(250, 253, TooExpensive);
        Assert.Equal(2, script.Shown.Count(x => x.Kind == CueKind.Objection));
    }

    [Fact]
    public void Answer_TwiceOrUnknown_CountsOnce()
    {
        var script = Saved().Customer(100, 103, TooExpensive);
        var cue = script.Slot(103)!;
        script.Answer(cue, CueAnswer.Used, 104).Answer(cue, CueAnswer.NotNow, 105).Answer(cue with { Id = Guid.NewGuid() }, CueAnswer.Used, 106);

        Assert.Equal(CueFate.Used, Assert.Single(script.Events, x => x.Fate is CueFate.Used or CueFate.Dismissed).Fate);
    }

    [Fact]
    public void View_IgnoredTenTimesRunning_AsksToMute()
    {
        var script = new CoachScript(CallType.Demo, Quiet, x => x with { IgnoredBefore = new Dictionary<CueKind, int> { [CueKind.Objection] = 8 } });
        script.Customer(100, 103, TooExpensive).Wait(103, 130);
        Assert.Null(script.Coach.View.AskToMute);

        script.Customer(200, 203, TooExpensive).Wait(203, 230);
        Assert.Equal(CueKind.Objection, script.Coach.View.AskToMute);

        script.Customer(300, 303, TooExpensive);
        script.Answer(script.Slot(303)!, CueAnswer.Used, 304);
        Assert.Null(script.Coach.View.AskToMute);
    }

    [Fact]
    public void Resume_AnotherProcess_HasTheCueAndRaisesNothingAgain()
    {
        var first = Saved().Customer(100, 103, TooExpensive);
        var second = Saved();
        var utterance = new LiveUtterance(2, SpeakerRole.Customer, "Customer", TimeSpan.FromSeconds(100), TimeSpan.FromSeconds(103), TooExpensive, true, CoachScript.At(103));
        second.Coach.Observe(utterance);
        second.Coach.Resume(first.Events);

        Assert.Equal(first.Slot(104), second.Slot(104));
        second.Wait(104, 120);
        Assert.DoesNotContain(second.Events, x => x.Fate is CueFate.Raised or CueFate.Shown);
        Assert.Equal(CueKind.Objection, Assert.Single(second.Wait(120, 130).With(CueFate.Ignored)).Kind);
    }

    [Fact]
    public void Observe_LateWordsLongPast_GiveNoCue()
    {
        var script = Saved().Customer(100, 103, "that sounds fine to me").Customer(104, 120, "and we will see what they say");
        script.Coach.Observe(new LiveUtterance(-1, SpeakerRole.Customer, "Customer", TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(93), TooExpensive, true, CoachScript.At(120)));

        Assert.Empty(script.Look(120).Events);
        Assert.Contains("objection.price", script.Coach.LabelsOf(-1));
    }

    /// <summary>A call in which a minute has passed, so that there is a cue to spend.</summary>
    private static CoachScript Saved() => new CoachScript(CallType.Demo, Quiet).Rep(0, 4, "good morning to you").Customer(5, 6, "good morning").Wait(6, 90);

    private static CoachScript Overdue() =>
        new CoachScript(CallType.Demo, Quiet, x => x with { PlannedLength = TimeSpan.FromMinutes(30) })
            .Rep(0, 4, "good morning to you").Wait(4, 66).Customer(1500, 1503, "that sounds fine to me");
}
