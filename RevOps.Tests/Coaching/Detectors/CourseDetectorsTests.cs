using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Playbooks;

namespace RevOps.Tests.Coaching.Detectors;

/// <summary>Cues on the course of the call: what is missing and what comes too early.</summary>
public class CourseDetectorsTests
{
    private static readonly Playbook Statements = CoachPlaybook.Empty with { Statements = CoachPlaybook.Small.Statements };

    [Theory]
    [InlineData(CallType.Discovery, "good morning to you", "recording")]
    [InlineData(CallType.Discovery, "good morning, this call is recorded", null)]
    [InlineData(CallType.Renewal, "good morning, this call is recorded", "terms")]
    public void StatementMissing_Overdue_SaysWhich(CallType type, string opening, string? topic)
    {
        var script = new CoachScript(type, Statements).Rep(0, 5, opening).Customer(6, 9, "good morning").Wait(9, 59);
        Assert.Empty(script.Shown);

        script.Customer(305, 308, "I have an hour for you");
        Assert.Equal(topic, script.Shown.FirstOrDefault(x => x.Kind == CueKind.StatementMissing)?.Topic);
        Assert.Equal(topic is not null, script.Coach.View.Alerts.Any(x => x.Kind == CoachAlertKind.StatementMissing));
    }

    [Fact]
    public void StatementMissing_SaidWhileShown_LeavesTheSlot()
    {
        var script = new CoachScript(playbook: Statements).Customer(60, 63, "good morning").Rep(65, 68, "oh and I am recording this call");

        Assert.Null(script.Slot(68));
        Assert.Equal(CueKind.StatementMissing, Assert.Single(script.With(CueFate.Met)).Kind);
        Assert.Equal(1, script.Coach.View.Statements[0].Sequence);
    }

    [Theory]
    [InlineData(30, 24.0, "that sounds fine to me", false)]
    [InlineData(30, 25.5, "that sounds fine to me", true)]
    [InlineData(10, 7.5, "that sounds fine to me", false)]
    [InlineData(10, 8.5, "that sounds fine to me", true)]
    [InlineData(null, 10.0, "that sounds fine to me", false)]
    public void NoNextStep_EndNear_AsksForOne(int? plannedMinutes, double minute, string words, bool shown)
    {
        var script = Planned(plannedMinutes).Customer(60 * minute, (60 * minute) + 3, words);

        Assert.Equal(shown, script.Shown.Any(x => x.Kind == CueKind.NoNextStep));
    }

    [Fact]
    public void NoNextStep_SomebodyWrapsUp_AsksForOne()
    {
        var script = Planned(null).Rep(600, 604, "look we are almost out of time for today").Wait(604, 606);

        Assert.Contains(script.Shown, x => x.Kind == CueKind.NoNextStep);
    }

    [Fact]
    public void NoNextStep_Agreed_IsQuiet()
    {
        var script = Planned(30).Rep(1500, 1504, "I'll send you the contract tomorrow and call you on Monday at nine").Customer(1505, 1507, "yes that works for me").Wait(1507, 1540);

        Assert.DoesNotContain(script.Shown, x => x.Kind == CueKind.NoNextStep);
        Assert.NotNull(script.Coach.View.NextStep);
    }

    [Theory]
    [InlineData(CallType.Discovery, "good to see you today", true)]
    [InlineData(CallType.Discovery, "the biggest problem is that we waste weeks on it", false)]
    [InlineData(CallType.Negotiation, "good to see you today", false)]
    public void PricingBeforeValue_NoProblemHeard_AsksForIt(CallType type, string customer, bool shown)
    {
        var script = Opened(type).Customer(70, 74, customer).Rep(80, 85, "the price is forty dollars per seat a month").Wait(85, 88);

        Assert.Equal(shown, script.Shown.Any(x => x.Kind == CueKind.PricingBeforeValue));
    }

    [Theory]
    [InlineData("that was a terrible experience", "I am really disappointed", true)]
    [InlineData("that was a terrible experience", "the new one is great", false)]
    [InlineData("that was on Tuesday", "I am really disappointed", false)]
    public void SentimentFalling_TwiceNegative_AsksWhy(string first, string second, bool shown)
    {
        var script = Opened(CallType.Renewal).Customer(70, 73, first).Rep(74, 77, "let us look at that together").Customer(78, 81, second).Wait(81, 84);

        Assert.Equal(shown, script.Shown.Any(x => x.Kind == CueKind.SentimentFalling));
        Assert.Equal(shown, script.Coach.View.Sentiment <= -0.8);
    }

    private static CoachScript Opened(CallType type) => new CoachScript(type, CoachPlaybook.Empty).Customer(0, 4, "hello there").Wait(4, 66);

    private static CoachScript Planned(int? minutes) =>
        new CoachScript(CallType.Discovery, CoachPlaybook.Empty, x => x with { PlannedLength = minutes is { } m ? TimeSpan.FromMinutes(m) : null })
            .Customer(0, 4, "good morning to you").Wait(4, 66);
}
