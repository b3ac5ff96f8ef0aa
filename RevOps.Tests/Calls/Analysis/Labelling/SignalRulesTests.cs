using RevOps.Domain.Calls.Analysis;

namespace RevOps.Tests.Calls.Analysis.Labelling;

public sealed class SignalRulesTests
{
    [Theory]
    [InlineData("when we roll this out we'd start with the london office")]
    [InlineData("how long does the implementation take")]
    [InlineData("who do i send the vendor form to")]
    [InlineData("could we talk to a customer our size")]
    [InlineData("what would it cost for forty seats")]
    [InlineData("i'd like to bring in our security team")]
    [InlineData("send over the contract and i'll get it to legal")]
    [InlineData("do you have soc two and a dpa we can sign")]
    [InlineData("when could our team go live")]
    [InlineData("what does onboarding look like")]
    [InlineData("could the leeds team start first")]
    [InlineData("let's do it")]
    [InlineData("what do you need from us to get started")]
    [InlineData("who would train our people")]
    public void Label_ComingUser_IsBuyingSignal(string text) => Assert.Contains(UtteranceLabels.BuyingSignal, Labelled.Customer(text));

    [Theory]
    [InlineData("looks great")]
    [InlineData("that's really cool")]
    [InlineData("we use a spreadsheet today")]
    [InlineData("what does it do with duplicates")]
    [InlineData("i've got to go")]
    public void Label_PraiseOrTalk_IsNoBuyingSignal(string text) => Assert.DoesNotContain(UtteranceLabels.BuyingSignal, Labelled.Customer(text));

    [Fact]
    public void Label_RepSpeaksOfStart_IsNoBuyingSignal() =>
        Assert.DoesNotContain(UtteranceLabels.BuyingSignal, Labelled.Rep("when would you like to go live"));

    [Theory]
    [InlineData("i'll send the redlines tonight")]
    [InlineData("ill email you the proposal by friday")]
    [InlineData("let's meet again next tuesday at ten")]
    [InlineData("we'll set up a call with your it team next week")]
    [InlineData("i'm going to talk to my boss tomorrow and get back to you")]
    [InlineData("send me the contract by wednesday")]
    [InlineData("Dana will call you on Monday to set it up.")]
    [InlineData("i can get you those numbers by end of day")]
    public void Label_ActWithTime_IsNextStep(string text) => Assert.Contains(UtteranceLabels.NextStep, Labelled.Customer(text));

    [Theory]
    [InlineData("let me share my screen")]
    [InlineData("let's keep in touch")]
    [InlineData("if you like i could send something")]
    [InlineData("i'll be honest with you")]
    [InlineData("sounds good")]
    [InlineData("we send a report every friday")]
    [InlineData("i'll show you how that works today")]
    [InlineData("we met last tuesday")]
    public void Label_NoCommitment_IsNoNextStep(string text) => Assert.DoesNotContain(UtteranceLabels.NextStep, Labelled.Rep(text));

    [Fact]
    public void Next_ProposedTimeAccepted_BothAreNextSteps()
    {
        var labels = Labelled.Dialogue("how about thursday at two", "yeah thursday works");

        Assert.Contains(UtteranceLabels.NextStep, labels[0]);
        Assert.Contains(UtteranceLabels.NextStep, labels[1]);
    }

    [Fact]
    public void Next_ProposedTimeDeclined_IsNoNextStep() =>
        Assert.DoesNotContain(UtteranceLabels.NextStep, Labelled.Dialogue("how about thursday at two", "no we're closed then")[0]);
}
