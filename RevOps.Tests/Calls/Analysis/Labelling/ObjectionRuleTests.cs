using RevOps.Domain.Calls.Analysis;

namespace RevOps.Tests.Calls.Analysis.Labelling;

public sealed class ObjectionRuleTests
{
    [Theory]
    // Seeds of domain.md
    [InlineData("price", "that's a lot more than we wanted to spend")]
    [InlineData("price", "we don't have budget for this")]
    [InlineData("price", "it's hard to justify at that level")]
    [InlineData("timing", "it's not a priority right now")]
    [InlineData("timing", "maybe next year")]
    [InlineData("timing", "can we circle back after the audit")]
    [InlineData("authority", "i'd have to run it by my boss")]
    [InlineData("authority", "that's not my call")]
    [InlineData("need", "we don't really have that problem")]
    [InlineData("trust", "i've never heard of you")]
    [InlineData("trust", "we got burned before")]
    [InlineData("competitor", "we're already using someone else")]
    [InlineData("competitor", "we're under contract with another vendor")]
    [InlineData("statusquo", "what we have works fine")]
    [InlineData("statusquo", "we do it in house")]
    [InlineData("statusquo", "i want to be sure")]
    [InlineData("statusquo", "i need to think about it")]
    [InlineData("brushoff", "just send me an email")]
    [InlineData("brushoff", "we're all set")]
    [InlineData("brushoff", "not interested")]
    [InlineData("brushoff", "call me back next quarter")]
    [InlineData("brushoff", "i'm about to jump into a meeting")]
    [InlineData("brushoff", "take me off your list")]
    // The same as recognition writes it
    [InlineData("price", "um thats thats way too expensive for us")]
    [InlineData("price", "honestly we cant afford that")]
    [InlineData("price", "its really out of our budgit this year")]
    [InlineData("price", "i was told to keep it under twenty so that's over what we have")]
    [InlineData("price", "it's a bit steep")]
    [InlineData("price", "we can get the same thing for half somewhere else")]
    [InlineData("price", "that number is never going to get past finance it's too high")]
    [InlineData("timing", "we're in the middle of a migration")]
    [InlineData("timing", "we have a hiring freeze so nothing gets bought until january")]
    [InlineData("timing", "we just don't have the bandwidth for a rollout this quarter")]
    [InlineData("timing", "it's really bad timing for us")]
    [InlineData("timing", "let's revisit this in the spring")]
    [InlineData("authority", "i don't make that decision")]
    [InlineData("authority", "it has to go through procurement and the board")]
    [InlineData("authority", "my boss would never approve that")]
    [InlineData("authority", "i can't sign anything without our cfo")]
    [InlineData("authority", "you'd need to talk to my director i just run the team")]
    [InlineData("need", "i don't see why we would need that")]
    [InlineData("need", "honestly this seems like overkill for a team our size")]
    [InlineData("need", "we wouldn't use half of it")]
    [InlineData("need", "that's not really an issue for us")]
    [InlineData("competitor", "we just signed a three year contract with them")]
    [InlineData("competitor", "we're happy with our current provider")]
    [InlineData("competitor", "were leaning towards the other vendor")]
    [InlineData("statusquo", "the team is used to the old way and i don't want to retrain everybody")]
    [InlineData("statusquo", "if it ain't broke don't fix it")]
    [InlineData("statusquo", "we've always done it this way")]
    [InlineData("statusquo", "switching would be a huge pain")]
    [InlineData("statusquo", "our it guys could build that themselves")]
    [InlineData("trust", "sounds too good to be true")]
    [InlineData("trust", "every vendor says that")]
    [InlineData("trust", "i'm not comfortable putting our customer data in your cloud")]
    [InlineData("trust", "i'd have to see it to believe it i don't trust those numbers")]
    [InlineData("trust", "you're a pretty small company")]
    [InlineData("brushoff", "i gotta run")]
    [InlineData("brushoff", "im driving right now can you call me later")]
    [InlineData("brushoff", "how did you get this number")]
    [InlineData("brushoff", "we're good thanks")]
    // A stance and a topic, whatever the idiom
    [InlineData("price", "i'd have a hard time defending that to the partners")]
    [InlineData("price", "there's no room in the budget for another subscription")]
    [InlineData("timing", "let's get through open enrollment first")]
    [InlineData("timing", "we're heads down on the cutover right now")]
    [InlineData("authority", "there's a whole approval process i'd have to go through")]
    [InlineData("authority", "my cfo isn't sold on it yet")]
    [InlineData("need", "what's in it for us")]
    [InlineData("need", "it's a bit much for what we do")]
    [InlineData("competitor", "our agency takes care of all of that")]
    [InlineData("competitor", "the other bid is more complete")]
    [InlineData("statusquo", "the drivers would riot")]
    [InlineData("statusquo", "we could build it ourselves")]
    [InlineData("trust", "how do i know you'll still be around in two years")]
    [InlineData("trust", "nobody in our industry uses you")]
    [InlineData("brushoff", "i've got a customer waiting at the counter")]
    [InlineData("brushoff", "we'll let you know if anything changes")]
    public void Label_CustomerResists_HasKind(string kind, string text) => Assert.Contains($"objection.{kind}", Labelled.Customer(text));

    [Theory]
    // Questions of price and fit
    [InlineData("how much is it")]
    [InlineData("what would fifty seats cost")]
    [InlineData("does it integrate with our crm")]
    [InlineData("is there a discount if we pay up front")]
    [InlineData("do you have soc two")]
    [InlineData("when could we start")]
    // Denials
    [InlineData("budget isn't an issue")]
    [InlineData("no problem")]
    [InlineData("it's not that it's too expensive")]
    [InlineData("i'm not worried about the price")]
    [InlineData("timing is not a problem for us")]
    // Past and others' problems
    [InlineData("last year was a bad time but that's over")]
    [InlineData("our old vendor lost data in a migration")]
    [InlineData("our customers say it's too expensive")]
    [InlineData("a friend of mine said they don't have the budget")]
    [InlineData("the change went well")]
    // Awful status quo, scope, plain talk
    [InlineData("today we use a spreadsheet and it's awful")]
    [InlineData("we don't need the eu region just us")]
    [InlineData("we left tablecast last year")]
    [InlineData("how do you compare with the others")]
    [InlineData("my director signs and i'll bring her on tuesday")]
    [InlineData("we have about forty people in sales")]
    [InlineData("yeah that works for me")]
    [InlineData("i think the team would like that")]
    [InlineData("email me the security pack and i'll pass it to it")]
    [InlineData("unless it's too expensive we'd go for the bigger plan")]
    // Spoken for the vendor, or why they look
    [InlineData("the nurses are stretched and that's why we want this")]
    [InlineData("our old tool was way too expensive so we dropped it")]
    [InlineData("there's a lot going on but this is top of the list")]
    [InlineData("i'd rather go with you than the other guys")]
    [InlineData("our freeze ended last week so we're clear to go")]
    public void Label_CustomerDoesNotResist_HasNone(string text) => Assert.False(Labelled.Customer(text).Objects(), string.Join(", ", Labelled.Customer(text)));

    [Theory]
    [InlineData("some people tell me it's too expensive")]
    [InlineData("if you don't have budget for this we can start smaller")]
    [InlineData("a lot of teams say what we have works fine")]
    public void Label_RepQuotesObjection_HasNone(string text) => Assert.False(Labelled.Rep(text).Objects());

    [Fact]
    public void Label_SideUnknown_IsStricter()
    {
        Assert.True(Labelled.Unknown("that's too expensive for us").Objects());
        Assert.False(Labelled.Unknown("a lot of companies tell us that's too expensive").Objects());
        Assert.False(Labelled.Unknown("is that too expensive for you").Objects());
    }

    [Fact]
    public void Label_NamedRivalAsReason_IsCompetitorObjection()
    {
        var labels = Labelled.Customer("we signed with Quarrystone in May");

        Assert.Contains(UtteranceLabels.ObjectionCompetitor, labels);
        Assert.Contains(UtteranceLabels.Competitor, labels);
    }

    [Fact]
    public void Next_GoodbyeAfterAgreement_IsNoBrushOff() =>
        Assert.False(Labelled.Dialogue("i'll send you the contract tomorrow", "great i've got to run bye")[1].Objects());
}
