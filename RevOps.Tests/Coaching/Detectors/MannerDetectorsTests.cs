using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;

namespace RevOps.Tests.Coaching.Detectors;

/// <summary>Cues on how the rep speaks.</summary>
public class MannerDetectorsTests
{
    private const string Twenty = "so the way it works is that your people open it and then they see what is left today";

    [Theory]
    [InlineData(CallType.Demo, 70, false)]
    [InlineData(CallType.Demo, 85, true)]
    [InlineData(CallType.Discovery, 85, false)]
    [InlineData(CallType.Discovery, 130, true)]
    public void Monologue_LongerThanTheRange_AsksToPause(CallType type, int seconds, bool shown)
    {
        var script = Opened(type);
        for (var at = 70.0; at < 70 + seconds; at += 5)
        {
            script.Rep(at, at + 5, Twenty);
        }

        Assert.Equal(shown, script.Wait(70 + seconds, 75 + seconds).Shown.Any(x => x.Kind == CueKind.Monologue));
    }

    [Fact]
    public void Monologue_CustomerSpeaksAgain_IsOver()
    {
        var script = Opened(CallType.Demo);
        for (var at = 70.0; at < 170; at += 5)
        {
            script.Rep(at, at + 5, Twenty);
        }

        script.Customer(170.5, 173, "they come in at eight").Wait(173, 180);
        Assert.DoesNotContain(script.Shown, x => x.Kind == CueKind.Monologue);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(8, false)]
    public void Pace_OverTheRange_SlowsDown(int secondsForTwentyWords, bool shown)
    {
        var script = Opened(CallType.ColdCall);
        for (var at = 70.0; at < 200; at += 20)
        {
            script.Rep(at, at + secondsForTwentyWords, Twenty).Rep(at + 8, at + 8 + secondsForTwentyWords, Twenty).Customer(at + 17, at + 19, "they come in at eight and sit down").Wait(at + 19, at + 20);
        }

        Assert.Equal(shown, script.Shown.Any(x => x.Kind == CueKind.Pace));
    }

    [Theory]
    [InlineData("um so you know it is uh sort of like um what your people see", true)]
    [InlineData("so it is what your people see when they open it today", false)]
    public void Fillers_Many_AreTheLastToBeSaid(string words, bool shown)
    {
        var script = Opened(CallType.ColdCall);
        for (var at = 70.0; at < 260; at += 20)
        {
            script.Rep(at, at + 11, words).Customer(at + 12, at + 19, "they come in at eight and sit down").Wait(at + 19, at + 20);
        }

        Assert.Equal(shown, script.Shown.Any(x => x.Kind == CueKind.Fillers));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void Interrupting_OftenInThreeMinutes_Says(int times, bool shown)
    {
        var script = Opened(CallType.Demo);
        for (var i = 0; i < 4; i++)
        {
            var at = 70.0 + (20 * i);
            script.Customer(at, at + 10, "they come in at eight and sit down over there by the door").Rep(i < times ? at + 8 : at + 11, at + 14, "and that is what it does").Wait(at + 14, at + 18);
        }

        Assert.Equal(shown, script.Customer(150, 153, "they come in at eight and sit down").Shown.Any(x => x.Kind == CueKind.Interrupting));
    }

    [Theory]
    [InlineData(0.1, true)]
    [InlineData(0.7, false)]
    public void Patience_HardlyAPause_Says(double pause, bool shown)
    {
        var script = Opened(CallType.Demo);
        for (var i = 0; i < 10; i++)
        {
            var at = 70.0 + (16 * i);
            script.Customer(at, at + 8, "they come in at eight and sit down over there by the door").Rep(at + 8 + pause, at + 12, "and that is what it does");
        }

        Assert.Equal(shown, script.Customer(232, 235, "they come in at eight and sit down").Shown.Any(x => x.Kind == CueKind.Patience));
    }

    [Theory]
    [InlineData("ours is omnichannel from the start", null, "omnichannel")]
    [InlineData("ours is omnichannel from the start", "is it omnichannel for us too", null)]
    [InlineData("ours works in every channel", null, null)]
    public void Jargon_NotTheCustomersWord_SaysItPlainly(string words, string? customer, string? topic)
    {
        var script = Opened(CallType.Demo);
        if (customer is not null)
        {
            script.Customer(70, 73, customer);
        }

        script.Rep(90, 93, words).Wait(93, 96);
        Assert.Equal(topic, script.Shown.FirstOrDefault(x => x.Kind == CueKind.Jargon)?.Topic);
    }

    private static CoachScript Opened(CallType type) =>
        new CoachScript(type, CoachPlaybook.Empty with { PlainWords = CoachPlaybook.Small.PlainWords }).Customer(0, 4, "good morning to you").Wait(4, 66);
}
