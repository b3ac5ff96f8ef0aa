using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Analysis.Labelling;

namespace RevOps.Tests.Calls.Analysis.Labelling;

public sealed class MentionRulesTests
{
    [Theory]
    [InlineData("we looked at Tablecast")]
    [InlineData("we switched from quarrystone two years ago")]
    [InlineData("how do you compare with Brightmere?")]
    [InlineData("our homegrown thing in access")]
    [InlineData("our engineers built their own tool")]
    [InlineData("they use gong for that")]
    public void Label_RivalNamed_IsCompetitor(string text) => Assert.Contains(UtteranceLabels.Competitor, Labelled.Customer(text));

    [Theory]
    [InlineData("another vendor offered that")]
    [InlineData("we run everything in Salesforce")]
    [InlineData("i'll talk to Jonathan about it")]
    [InlineData("we use spreadsheets for that")]
    [InlineData("we looked at everything")]
    public void Label_NoRivalNamed_IsNoCompetitor(string text) => Assert.DoesNotContain(UtteranceLabels.Competitor, Labelled.Customer(text));

    [Theory]
    [InlineData("we had north beam before")]
    [InlineData("is northbeam cheaper")]
    [InlineData("Northbeam's price went up")]
    public void Next_TrackedName_IsCompetitorHoweverCut(string text) =>
        Assert.Contains(UtteranceLabels.Competitor, new UtteranceLabeller(["Northbeam"]).Next(new Utterance(0, 0, null, null, text), SpeakerRole.Customer).Labels);

    [Fact]
    public void Next_NameLearnt_HoldsForTheCall() =>
        Assert.Contains(UtteranceLabels.Competitor, Labelled.Dialogue("we switched from quarrystone", "quarrystone is great if you have one site")[1]);

    [Theory]
    [InlineData("is onboarding extra")]
    [InlineData("budget isn't an issue")]
    [InlineData("it's forty dollars per seat per month")]
    [InlineData("we can do ten percent off if you pay annually")]
    [InlineData("what would it cost for all of us")]
    [InlineData("It's $1,200 a month.")]
    [InlineData("who gets the invoice")]
    [InlineData("that's too expensive for us")]
    public void Label_PriceTalk_IsPricing(string text) => Assert.Contains(UtteranceLabels.Pricing, Labelled.Customer(text));

    [Theory]
    [InlineData("errors cost us two days a week")]
    [InlineData("that moment was priceless")]
    [InlineData("we have two hundred trucks")]
    [InlineData("what is that problem costing you")]
    [InlineData("feel free to ask")]
    public void Label_CostOfProblemOrNumbers_IsNoPricing(string text) => Assert.DoesNotContain(UtteranceLabels.Pricing, Labelled.Customer(text));

    [Theory]
    [InlineData("it's, uh, fine", 1)]
    [InlineData("we kind of, like, wing it", 2)]
    [InlineData("um so i mean it's you know it's okay", 3)]
    [InlineData("you know the team", 0)]
    [InlineData("that kind of report", 0)]
    [InlineData("i like it and it looks like a fit", 0)]
    public void Count_Fillers_LeavesOtherMeaningsOut(string text, int fillers) =>
        Assert.Equal(fillers, RevOps.Domain.Calls.Analysis.Labelling.Rules.FillerRule.Count(text));

    [Theory]
    [InlineData("mm-hmm", true)]
    [InlineData("right okay", true)]
    [InlineData("Yeah, got it.", true)]
    [InlineData("uh huh", true)]
    [InlineData("okay let's do it", false)]
    [InlineData("we do", false)]
    [InlineData("yeah we have three of those", false)]
    [InlineData("...", false)]
    public void IsBackchannel_Words_OnlyWhereTheyTakeNoTurn(string text, bool expected) =>
        Assert.Equal(expected, RevOps.Domain.Calls.Analysis.Labelling.Rules.BackchannelRule.IsBackchannel(text));

    [Fact]
    public void Next_YesAfterQuestion_IsAnswerNotBackchannel()
    {
        Assert.DoesNotContain(UtteranceLabels.Backchannel, Labelled.Dialogue("do you use it", "yeah")[1]);
        Assert.Contains(UtteranceLabels.Backchannel, Labelled.Dialogue("we opened in may", "yeah")[1]);
    }

    [Theory]
    [InlineData("love that")]
    [InlineData("honestly it's saved my fridays")]
    [InlineData("your support team has been fantastic")]
    [InlineData("i'm really impressed with how fast that was")]
    [InlineData("that's not bad at all")]
    public void Label_Favourable_IsPositive(string text) => Assert.Contains(UtteranceLabels.SentimentPositive, Labelled.Customer(text));

    [Theory]
    [InlineData("this is driving us nuts")]
    [InlineData("pretty let down")]
    [InlineData("the search is terrible")]
    [InlineData("i'm worried about the deadline")]
    [InlineData("it's frustrating for everybody")]
    public void Label_Unfavourable_IsNegative(string text) => Assert.Contains(UtteranceLabels.SentimentNegative, Labelled.Customer(text));

    [Theory]
    [InlineData("great thanks")]
    [InlineData("nice to meet you")]
    [InlineData("no not on a tuesday")]
    [InlineData("we use five systems")]
    [InlineData("no worries")]
    [InlineData("would love to hear more")]
    [InlineData("that's too expensive")]
    public void Label_CourtesyOrFact_IsNeutral(string text) =>
        Assert.DoesNotContain(Labelled.Customer(text), x => x.StartsWith("sentiment", StringComparison.Ordinal));
}
