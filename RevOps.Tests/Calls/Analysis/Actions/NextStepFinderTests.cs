using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Analysis.Actions;

namespace RevOps.Tests.Calls.Analysis.Actions;

public class NextStepFinderTests
{
    private static IReadOnlyList<NextStep> Find(CallBuilder call, bool dated = true)
    {
        var finder = new NextStepFinder(call.Speakers, dated ? ExampleCalls.Start : null);
        foreach (var heard in call.Heard)
        {
            finder.Observe(heard);
        }

        return finder.Result();
    }

    [Fact]
    public void Result_OwnPromiseWithDateAndAcceptance_IsFullyFirm()
    {
        var step = Assert.Single(Find(new CallBuilder().Says("Ines", "Okay. I'll send you the quote by Friday.").Says("Paul", "Great, thanks.")));

        Assert.Equal(new NextStep(0, "I'll send you the quote by Friday.", "Ines", new DateOnly(2026, 3, 6), 4), step);
    }

    [Fact]
    public void Result_NoCallDate_KeepsTheStepWithoutDue()
    {
        var step = Assert.Single(Find(new CallBuilder().Says("Ines", "I'll send you the quote by Friday.").Says("Paul", "Great."), dated: false));

        Assert.Null(step.Due);
        Assert.Equal(4, step.Firmness);
    }

    [Fact]
    public void Result_RequestAccepted_BelongsToTheAddressee()
    {
        var step = Assert.Single(Find(new CallBuilder().Says("Ines", "Could you send me the list of systems?").Says("Paul", "Sure, no problem.")));

        Assert.Equal(("Paul", 3), (step.Owner, step.Firmness));
    }

    [Fact]
    public void Result_RequestAcceptedWithADay_TakesTheDayAndIsOneStep()
    {
        var step = Assert.Single(Find(new CallBuilder().Says("Ines", "Could you send me the list of systems?").Says("Paul", "Sure, I'll do that tomorrow.")));

        Assert.Equal(("Paul", new DateOnly(2026, 3, 5), 4), (step.Owner, step.Due!.Value, step.Firmness));
    }

    [Fact]
    public void Result_RequestRefused_IsNone()
    {
        Assert.Empty(Find(new CallBuilder().Says("Ines", "Could you send me the list of systems?").Says("Paul", "No, I can't share that.")));
    }

    [Fact]
    public void Result_Meeting_BelongsToNobody()
    {
        var step = Assert.Single(Find(new CallBuilder().Says("Ines", "Let's meet again next Tuesday at ten.").Says("Paul", "Works for me.")));

        Assert.Null(step.Owner);
        Assert.Equal(new DateOnly(2026, 3, 10), step.Due);
    }

    [Fact]
    public void Result_DateInTheAnswerToWhen_IsTaken()
    {
        var step = Assert.Single(Find(new CallBuilder()
            .Says("Vera", "I can have Morten measure it.").Says("Jens", "When?").Says("Vera", "By next Friday.")));

        Assert.Equal(new DateOnly(2026, 3, 13), step.Due);
    }

    [Fact]
    public void Result_Trigger_CountsAsMuchAsADate()
    {
        var step = Assert.Single(Find(new CallBuilder().Says("Ines", "I'll send you the contract once legal has signed off.").Says("Paul", "Yes.")));

        Assert.Equal((null, 4), (step.Due, step.Firmness));
    }

    [Fact]
    public void Result_SaidTwice_IsKeptOnce()
    {
        var step = Assert.Single(Find(new CallBuilder()
            .Says("Ines", "I'll send you the proposal.").Says("Paul", "Hm.")
            .Says("Ines", "So I'll send you the proposal tomorrow.").Says("Paul", "Perfect.")));

        Assert.Equal((2, 4), (step.Seq, step.Firmness));
    }

    [Fact]
    public void Result_Homework_BelongsToWhomIsAddressed()
    {
        var step = Assert.Single(Find(new CallBuilder().Says("Priya", "Beth, your homework is a clean copy of the extracts.").Says("Beth Lind", "Okay.")));

        Assert.Equal("Beth Lind", step.Owner);
    }

    [Fact]
    public void Result_ReferringSentence_TakesTheOneBeforeAlong()
    {
        var step = Assert.Single(Find(new CallBuilder().Says("Ines", "You need the security paper. I'll send it to you tomorrow.").Says("Paul", "Thanks.")));

        Assert.Equal("You need the security paper. I'll send it to you tomorrow.", step.Text);
    }

    [Theory]
    [InlineData("Let me share my screen.")]
    [InlineData("I'll show you the dashboard now.")]
    [InlineData("If the board agrees I'll send you the contract.")]
    [InlineData("I would send you the numbers on Friday.")]
    [InlineData("I'll usually send the report on Friday.")]
    [InlineData("Every Friday I'll send the report to my boss.")]
    [InlineData("Let's reconnect next week.")]
    [InlineData("I'll be honest with you.")]
    [InlineData("We sent them the list yesterday.")]
    [InlineData("I'll come back to that in a second.")]
    [InlineData("Great, keep in touch.")]
    public void Result_ScreenConditionHabitOrVague_IsNone(string text)
    {
        Assert.Empty(Find(new CallBuilder().Says("Ines", text).Says("Paul", "Sure, okay.")));
    }

    [Fact]
    public void Result_NoSpeakers_HasNoOwner()
    {
        var step = Assert.Single(Find(new CallBuilder().Says(null, "I'll send you the quote by Friday.")));

        Assert.Null(step.Owner);
    }

    [Fact]
    public void Result_Unpunctuated_IsFound()
    {
        var step = Assert.Single(Find(new CallBuilder().Says("Ines", "okay so ill send you the deck tomorrow").Says("Paul", "yeah sounds good")));

        Assert.Equal(("okay so ill send you the deck tomorrow", new DateOnly(2026, 3, 5)), (step.Text, step.Due!.Value));
    }
}
