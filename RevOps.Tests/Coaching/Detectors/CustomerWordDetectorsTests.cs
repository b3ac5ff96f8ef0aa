using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;

namespace RevOps.Tests.Coaching.Detectors;

/// <summary>Cues that the customer's own words cause.</summary>
public class CustomerWordDetectorsTests
{
    [Theory]
    [InlineData("somebody here mentioned Quillstone the other day", "quillstone", "Ask what they like there")]
    [InlineData("right now it runs on quill stone for everybody", "quillstone", "Ask what they like there")]
    [InlineData("right now we use it every day in the office", null, null)]
    public void Competitor_Named_ShowsItsBattlecard(string words, string? topic, string? headline)
    {
        var script = Customer(words);

        var cue = script.Shown.FirstOrDefault(x => x.Kind == CueKind.Competitor);
        Assert.Equal((topic, headline), (cue?.Topic, cue?.Headline));
    }

    [Fact]
    public void Competitor_WithoutCard_AsksWhatItMeans()
    {
        var script = new CoachScript(with: x => x with { Competitors = ["Brightmere"] });
        Wait(script).Customer(100, 103, "somebody here mentioned Brightmere the other day");

        Assert.Equal("No battlecard for it. Find out what it does well and what it leaves open.", script.Shown.First(x => x.Kind == CueKind.Competitor).Detail);
    }

    [Theory]
    [InlineData("how soon could we roll this out to the whole team?", true)]
    [InlineData("that looks really nice", false)]
    public void BuyingSignal_ComingUser_ProposesAStep(string words, bool shown) =>
        Assert.Equal(shown, Customer(words).Shown.Any(x => x.Kind == CueKind.BuyingSignal));

    [Theory]
    [InlineData("my people enter all of it by hand", "ask-cost")]
    [InlineData("our director looks at it every week", "ask-signs")]
    [InlineData("our director looks at it but i can sign it too", null)]
    [InlineData("does it matter that we do it by hand?", null)]
    public void DealQuestion_FittingWords_AsksForTheGap(string words, string? topic) =>
        Assert.Equal(topic, Customer(words).Shown.FirstOrDefault(x => x.Kind == CueKind.DealQuestion)?.Topic);

    [Fact]
    public void DealQuestion_GapFilledBefore_IsNotAsked()
    {
        var script = Wait(new CoachScript(CallType.Demo)).Customer(91, 93, "it went up ten percent last year").Wait(93, 130)
            .Customer(131, 133, "my people enter all of it by hand");

        Assert.DoesNotContain(script.Shown, x => x.Kind == CueKind.DealQuestion);
    }

    [Theory]
    [InlineData("we lose about forty hours a week on it", "Note: forty hours a week")]
    [InlineData("and her name is Petra Lindqvist by the way", "Note: Petra Lindqvist")]
    [InlineData("we lose some time on it", null)]
    [InlineData("would you need forty hours a week?", null)]
    public void NameOrNumber_OwnFigureOrPerson_IsNoted(string words, string? headline) =>
        Assert.Equal(headline, Customer(words).Shown.FirstOrDefault(x => x.Kind == CueKind.NameOrNumber)?.Headline);

    [Fact]
    public void NameOrNumber_PartialWords_WaitForTheEnd()
    {
        var script = Wait(new CoachScript(CallType.Demo)).Partial(SpeakerRole.Customer, 91, 92, "we lose about forty hours");

        Assert.Empty(script.With(CueFate.Raised));
    }

    [Theory]
    [InlineData("and what about data protection with you", "gdpr")]
    [InlineData("we were on holiday then", null)]
    [InlineData("and what about a discount", null)]
    public void Tracker_PhraseInScope_ShowsItsHeadline(string words, string? topic) =>
        Assert.Equal(topic, Customer(words).Shown.FirstOrDefault(x => x.Kind == CueKind.Tracker)?.Topic);

    [Fact]
    public void Tracker_OtherSide_IsNotHeard()
    {
        var script = Wait(new CoachScript(CallType.Demo)).Rep(91, 93, "we are good at data protection").Wait(93, 96);

        Assert.DoesNotContain(script.Shown, x => x.Kind == CueKind.Tracker);
    }

    [Theory]
    [InlineData("take me off your list", "Agree and end the call")]
    [InlineData("please don't call me again", "Agree and end the call")]
    public void Stop_Asked_IsRespectedAndNothingFollows(string words, string headline)
    {
        var script = Customer(words).Customer(140, 143, "that's way too expensive for us anyway").Wait(143, 200);

        Assert.Equal(headline, Assert.Single(script.Shown, x => x.Sequence is not null).Headline);
        Assert.DoesNotContain(script.Events, x => x.Fate == CueFate.Shown && x.At > CoachScript.At(120));
    }

    private static CoachScript Customer(string words) => Wait(new CoachScript(CallType.Demo)).Customer(100, 103, words).Wait(103, 106);

    /// <summary>The required statement is made and the budget has saved a cue.</summary>
    private static CoachScript Wait(CoachScript script) => script.Rep(0, 4, "this call is recorded").Customer(5, 6, "good morning").Wait(6, 90);
}
