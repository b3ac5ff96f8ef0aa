using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;

namespace RevOps.Tests.Coaching.Detectors;

public class UnansweredQuestionDetectorTests
{
    private const string Asked = "does it integrate with our warehouse software?";

    [Theory]
    [InlineData("let me come back to that later, first the dashboard here on the left", true)]
    [InlineData("and how many people work in your office these days?", true)]
    [InlineData("yes it does, there is a connector", false)]
    [InlineData("the warehouse connector comes with it", false)]
    [InlineData("I'll find out and get back to you on that", false)]
    [InlineData("there is a connector for about thirty systems", false)]
    public void Look_RepWentOn_ComesBackToTheQuestion(string reply, bool shown)
    {
        var script = Opened().Customer(390, 393, Asked).Rep(394, 399, reply).Customer(400, 401, "well I suppose so then").Wait(401, 404);

        var cue = script.Shown.FirstOrDefault(x => x.Kind == CueKind.UnansweredQuestion);
        Assert.Equal(shown, cue is not null);
        Assert.Equal(shown ? Asked : null, cue?.Quote);
        Assert.Equal(shown, script.Coach.View.OpenQuestions.Any(x => x.Sequence == 2));
    }

    [Fact]
    public void Look_AskedAgain_WasNotAnswered()
    {
        var script = Opened().Customer(390, 393, Asked)
            .Rep(394, 399, "the platform runs on every phone and tablet you have").Customer(400, 402, "but does it integrate with the warehouse software?");

        Assert.Contains(script.Shown, x => x.Kind == CueKind.UnansweredQuestion);
    }

    [Fact]
    public void Look_NoFigureInALongAnswer_ComesBack()
    {
        var script = Opened().Customer(390, 393, "how long would the onboarding take?")
            .Rep(394, 410, "we have a great team that works with all of our customers and they are always there when you call them and they really care about what you do")
            .Customer(411, 412, "I see what you mean").Wait(412, 415);

        Assert.Contains(script.Shown, x => x.Kind == CueKind.UnansweredQuestion);
    }

    [Fact]
    public void View_QuestionTakenUpLater_IsOpenNoMore()
    {
        var script = Opened().Customer(390, 393, Asked).Rep(394, 399, "let me come back to that later").Customer(400, 401, "fine by me then");
        Assert.NotEmpty(script.Coach.View.OpenQuestions);

        script.Rep(500, 504, "now to your warehouse, that is a standard connector");
        Assert.Empty(script.Coach.View.OpenQuestions);
    }

    private static CoachScript Opened() => new CoachScript(CallType.Demo, CoachPlaybook.Empty).Rep(0, 4, "good morning to you").Customer(5, 6, "good morning").Wait(6, 300);
}
