using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Practice.Drills;
using RevOps.Domain.Practice.Engine;

namespace RevOps.Tests.Practice;

public class DrillTests
{
    [Theory]
    [InlineData("It's too expensive for us.", "objection.price")]
    [InlineData("We're already using Quillstone and we're happy with it.", "objection.competitor")]
    [InlineData("Just send me an email.", "objection.brushoff")]
    [InlineData("I need to run it by my boss.", "objection.authority")]
    [InlineData("Not a priority this year.", "objection.timing")]
    [InlineData("Can you give us a discount?", "objection.price")]
    public void Judge_ObjectionPassedOver_OffersThePlaybooksAnswer(string customer, string label)
    {
        var verdict = Judge(customer, "Our platform has robust dashboards and seamless features for everybody.");
        var play = SeedPlaybook.Version1.Objections.Single(x => x.Id == verdict.Play);

        Assert.Equal(label, verdict.Objection);
        Assert.Equal(label, play.Label);
        Assert.Equal($"{play.Answer} {play.Question}", verdict.Remark.Better);
        Assert.Equal(RemarkVerdict.Weak, verdict.Remark.Worst);
    }

    [Theory]
    [InlineData("It's too expensive for us.", "I hear you. Too much compared with what?")]
    [InlineData("I need to run it by my boss.", "That makes sense. What will your boss want to know first?")]
    public void Judge_ObjectionAskedBack_IsGood(string customer, string rep)
    {
        var verdict = Judge(customer, rep);

        Assert.Equal(RemarkVerdict.Good, verdict.Remark.Worst);
        Assert.Null(verdict.Remark.Better);
        Assert.Null(verdict.Play);
    }

    [Fact]
    public void Judge_QuestionWithAFigure_IsAnswered() =>
        Assert.Equal(RemarkVerdict.Good, Judge("How long does the implementation take?", "About six weeks for a company of your size. What would have to be ready first?").Remark.Worst);

    [Fact]
    public void Judge_QuestionPutOff_SaysWhatIsStillOpen()
    {
        var remark = Judge("How much does it cost?", "Great question, let's come back to that later.").Remark;

        Assert.Contains("“How much does it cost?”", remark.Content.Why, StringComparison.Ordinal);
        Assert.EndsWith("?", remark.Better);
    }

    [Fact]
    public void Judge_BuyingSignalIgnored_OffersTheNextStep() =>
        Assert.Contains("Thursday at ten", Judge("We could roll this out in March with the Hamburg team.", "Cool.").Remark.Better, StringComparison.Ordinal);

    [Fact]
    public void Judge_WishToBeLeftAlone_IsNeverCoachedPast()
    {
        var verdict = Judge("Take me off your list.", "Can I just ask one question?");

        Assert.Null(verdict.Objection);
        Assert.StartsWith("Of course. I take you off the list", verdict.Remark.Better, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("It's too expensive.", "")]
    [InlineData("", "Hello")]
    [InlineData("asdf", "qwer")]
    public void Judge_NothingToJudge_StillSaysSomething(string customer, string rep) =>
        Assert.All([Judge(customer, rep).Remark.Tone, Judge(customer, rep).Remark.Content], x => Assert.NotEmpty(x.Why));

    private static DrillVerdict Judge(string customer, string rep) => Drill.Judge(customer, rep, SeedPlaybook.Version1);
}
