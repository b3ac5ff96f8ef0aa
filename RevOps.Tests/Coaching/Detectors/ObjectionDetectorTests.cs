using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;

namespace RevOps.Tests.Coaching.Detectors;

public class ObjectionDetectorTests
{
    [Theory]
    [InlineData(CallType.Discovery, "that's way too expensive for us", "price-any")]
    [InlineData(CallType.Discovery, "we don't have budget for this", "price-budget")]
    [InlineData(CallType.Renewal, "we don't have budget for this", "price-budget-renewal")]
    [InlineData(CallType.Discovery, "it's just not a priority right now", "timing-any")]
    public void Look_Objection_ShowsTheBestFittingPlay(CallType type, string words, string play)
    {
        var script = new CoachScript(type).Rep(0, 5, "so shall we go on").Customer(6, 9, words);

        var cue = Assert.Single(script.Shown);
        Assert.Equal((CueKind.Objection, play), (cue.Kind, cue.Topic));
        Assert.Equal(words, cue.Quote);
        Assert.Equal(1, cue.Sequence);
        Assert.NotNull(cue.Ask);
    }

    [Theory]
    [InlineData(SpeakerRole.Rep, "you may say that's way too expensive for us")]
    [InlineData(SpeakerRole.Customer, "how much is it a month?")]
    [InlineData(SpeakerRole.Customer, "budget isn't an issue")]
    public void Look_NoObjection_ShowsNone(SpeakerRole side, string words)
    {
        var script = new CoachScript().Customer(0, 5, "hello there");
        _ = side == SpeakerRole.Rep ? script.Rep(6, 9, words) : script.Customer(6, 9, words);
        script.Wait(9, 12);

        Assert.DoesNotContain(script.Shown, x => x.Kind == CueKind.Objection);
    }

    [Fact]
    public void Look_NoPlayOfTheHouse_AsksForTheReason()
    {
        var script = new CoachScript(playbook: CoachPlaybook.Empty).Customer(6, 9, "that's way too expensive for us");

        Assert.Equal("Pause, acknowledge, then ask why", Assert.Single(script.Shown).Headline);
    }

    [Fact]
    public void Look_PartialWords_ShowsAtOnceAndOnlyOnce()
    {
        var script = new CoachScript()
            .Partial(SpeakerRole.Customer, 6, 8, "that's way too expensive")
            .Customer(6, 9, "that's way too expensive for us")
            .Wait(9, 40);

        var shown = Assert.Single(script.Events, x => x.Fate == CueFate.Shown);
        Assert.Equal(CoachScript.At(8), shown.At);
        Assert.Single(script.With(CueFate.Raised));
    }
}
