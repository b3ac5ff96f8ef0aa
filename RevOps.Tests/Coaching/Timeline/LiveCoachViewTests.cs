using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;

namespace RevOps.Tests.Coaching.Timeline;

public class LiveCoachViewTests
{
    [Fact]
    public void View_BeforeTheFirstWord_IsEmpty()
    {
        var view = new CoachScript().Coach.View;

        Assert.Equal((-1, 0.0, null, null), (view.LastSequence, view.DurationSeconds, view.Phase, view.Balance.RepShare));
        Assert.Equal((0.35, 0.55), (view.Balance.Low, view.Balance.High));
        Assert.All(view.Checklist, x => Assert.False(x.Covered));
    }

    [Fact]
    public void View_Finals_CountsWhatTheRightSideSaid()
    {
        var script = new CoachScript(with: x => x with { Promises = [new("I'll send the pricing sheet over", SpeakerRole.Rep, null), new("we send the floor plan", SpeakerRole.Customer, null)] })
            .Rep(0, 10, "do you do it by hand? that is on the agenda, and this call is recorded")
            .Customer(10, 20, "it is too slow and we do not know the budget")
            .Customer(20, 40, "but the pricing sheet arrived");
        var view = script.Coach.View;

        Assert.Equal([1, 0, 1], view.Checklist.Select(x => x.Sequence));
        Assert.Equal([0], view.Statements.Select(x => x.Sequence));
        Assert.Equal([2, null], view.Promises.Select(x => x.Sequence));
        Assert.Equal(0.25, view.Balance.RepShare!.Value, 3);
        Assert.Equal(40, view.DurationSeconds);
    }

    [Fact]
    public void View_PartialWords_AreNotCounted()
    {
        var script = new CoachScript().Partial(SpeakerRole.Customer, 0, 10, "it is too slow");

        Assert.Equal(-1, script.Coach.View.LastSequence);
        Assert.Null(script.Coach.View.Checklist[0].Sequence);
        script.Customer(0, 12, "it is just fine");
        Assert.Null(script.Coach.View.Checklist[0].Sequence);
    }

    [Theory]
    [InlineData("we want to cancel our contract", CoachAlertKind.Cancellation, "")]
    [InlineData("this is ridiculous", CoachAlertKind.Anger, "")]
    [InlineData("we've been with Quillstone for two years", CoachAlertKind.Competitor, "quillstone")]
    [InlineData("is it fine for GDPR?", CoachAlertKind.Tracker, "gdpr")]
    public void View_WordsForTheManager_AreAlertsOnce(string words, CoachAlertKind kind, string key)
    {
        var script = new CoachScript().Customer(0, 4, words).Customer(5, 9, words).Rep(10, 14, words);

        var alert = Assert.Single(script.Coach.View.Alerts, x => x.Kind == kind);
        Assert.Equal((key, 0, words), (alert.Key, alert.Sequence, alert.Quote));
    }

    [Fact]
    public void View_Phase_FollowsTheWords()
    {
        var script = new CoachScript(with: x => x with { PlannedLength = TimeSpan.FromMinutes(20) })
            .Rep(0, 4, "good morning everyone, thanks for making the time, can you hear me").Customer(4, 6, "hi, loud and clear");
        Assert.Equal("opening", script.Coach.View.Phase);

        for (var i = 0; i < 4; i++)
        {
            script.Rep(300 + (20 * i), 310 + (20 * i), "let me share my screen, as you can see the dashboard shows what you're looking at, click here");
        }

        Assert.Equal("demo", script.Coach.View.Phase);
    }
}
