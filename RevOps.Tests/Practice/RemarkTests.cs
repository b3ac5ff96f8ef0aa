using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Practice.Engine;
using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Tests.Practice;

public class RemarkTests
{
    [Fact]
    public void Answer_ToAnObjectionByPitch_OffersThePlaybooksQuestionBack()
    {
        var play = new RolePlay(SeedScenarios.Find("negotiation-procurement")!, Difficulty.Normal, 0);
        play.Open();
        var remark = play.Answer("Our platform has best-in-class dashboards and everybody loves the features.").Remark!;

        var plays = SeedPlaybook.Version1.Objections.Where(x => x.Label == "objection.price").Select(x => $"{x.Answer} {x.Question}");
        Assert.Contains(remark.Better, plays);
        Assert.NotNull(remark.Because);
        Assert.Equal(RemarkVerdict.Weak, remark.Content.Verdict);
        Assert.Contains("“best-in-class”", remark.Tone.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_QuestionPassedOver_SaysSoAndAnswersIt()
    {
        var scenario = SeedScenarios.Find("demo-dispatch")!;
        var play = new RolePlay(scenario, Difficulty.Normal, 0);
        play.Open();
        play.Answer("Before I click anything, I would like to understand your day.");
        play.Answer(scenario.Facts[0].Ask);
        Assert.EndsWith(scenario.Questions[0].Asked, play.Answer(scenario.Facts[1].Ask).Words, StringComparison.Ordinal);
        var remark = play.Answer("On the left you see the map, and on the right are the trucks.").Remark!;

        Assert.Contains("Can I overrule it when it's wrong?", remark.Content.Why, StringComparison.Ordinal);
        Assert.Equal(scenario.Questions[0].Better, remark.Better);
    }

    [Fact]
    public void Answer_QuestionThatBringsSomethingOut_NeedsNothingBetter()
    {
        var scenario = SeedScenarios.Find("discovery-close")!;
        var play = new RolePlay(scenario, Difficulty.Normal, 0);
        play.Open();
        var remark = play.Answer("Which part of the close goes wrong most often?").Remark!;

        Assert.Equal(RemarkVerdict.Good, remark.Worst);
        Assert.Null(remark.Better);
    }

    [Fact]
    public void Answer_ConcessionForNothing_IsNamed()
    {
        var play = new RolePlay(SeedScenarios.Find("renewal-churn")!, Difficulty.Easy, 0);
        play.Open();
        play.Answer("I am sorry. Nobody rang you, and that is on us.");
        var remark = play.Answer("I can give you twenty percent off.").Remark!;

        Assert.Equal(RemarkVerdict.Weak, remark.Strategy.Verdict);
        Assert.Contains("for nothing", remark.Strategy.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_WithAFocus_NamesTheCriterionWhereItWasMissed()
    {
        var play = new RolePlay(SeedScenarios.Find("discovery-close")!, Difficulty.Normal, 0)
        {
            Focus = new PracticeFocus("Questions and listening", "The questions go deeper with each answer."),
        };
        play.Open();
        var remark = play.Answer("Our platform offers seamless dashboards and all the features that you can imagine.").Remark!;

        Assert.Contains("Questions and listening asks for it", remark.Because, StringComparison.Ordinal);
    }
}
