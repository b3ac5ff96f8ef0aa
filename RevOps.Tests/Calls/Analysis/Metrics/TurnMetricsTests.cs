using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Analysis.Metrics;

namespace RevOps.Tests.Calls.Analysis.Metrics;

public class TurnMetricsTests
{
    [Fact]
    public void Monologue_SeveralUtterancesInARow_RunsFromFirstStartToLastEnd()
    {
        var call = new CallBuilder().Says("A", "a", 0, 10).Says("A", "b", 12, 30).Says("B", "c", 31, 33).Says("A", "d", 34, 40);

        Assert.Equal(30, Monologue(call, 0));
        Assert.Equal(2, Monologue(call, 1));
    }

    [Fact]
    public void Monologue_BackchannelBetween_GoesOn()
    {
        var call = new CallBuilder().Says("A", "a", 0, 10).Murmurs("B", 10, 10.5).Says("A", "b", 11, 20).Murmurs("A", 20, 25);

        Assert.Equal(20, Monologue(call, 0));
    }

    [Fact]
    public void Monologue_NoEndTimes_IsNull()
    {
        Assert.Null(Monologue(new CallBuilder().Says("A", "a", 0).Says("B", "b", 5), 0));
    }

    [Fact]
    public void Monologue_WhileGrowing_TellsWhoseTurnItIs()
    {
        var monologues = new Monologues();
        foreach (var heard in new CallBuilder().Says("A", "a", 0, 5).Says("B", "b", 6, 8).Says("B", "c", 8, 12).Heard)
        {
            monologues.Observe(heard);
        }

        Assert.Equal((1, TimeSpan.FromSeconds(6)), monologues.Current);
    }

    [Fact]
    public void Switches_BackchannelsLeftOut_CountPerMinute()
    {
        var switches = new SpeakerSwitches();
        foreach (var heard in new CallBuilder().Says("A", "a", 0, 10).Murmurs("B", 10, 11).Says("A", "b", 11, 20).Says("B", "c", 20, 30).Says("A", "d", 30, 40).Heard)
        {
            switches.Observe(heard);
        }

        Assert.Equal(4, switches.PerMinute(TimeSpan.FromSeconds(30)));
        Assert.Null(switches.PerMinute(null));
    }

    [Theory]
    [InlineData(10.5, 0.5)] // after a pause
    [InlineData(9.0, 0.0)] // cutting in is no pause
    public void Patience_OneTurn_IsTheGapBehindTheOther(double start, double expected)
    {
        var call = new CallBuilder().Says("A", "a", 0, 10).Says("B", "b", start, 15);

        Assert.Equal(expected, PatienceOf(call, 1));
        Assert.Null(PatienceOf(call, 0));
    }

    [Fact]
    public void Patience_SeveralTurns_IsTheMedian()
    {
        var call = new CallBuilder()
            .Says("A", "a", 0, 10).Says("B", "b", 10.25, 12)
            .Says("A", "a", 12, 20).Says("B", "b", 21, 22)
            .Says("A", "a", 22, 30).Says("B", "b", 34, 36);

        Assert.Equal(1, PatienceOf(call, 1));
    }

    [Fact]
    public void Patience_BackchannelBetween_DoesNotShortenTheGap()
    {
        var call = new CallBuilder().Says("A", "a", 0, 10).Murmurs("B", 10.1, 10.4).Says("B", "b", 12, 14);

        Assert.Equal(2, PatienceOf(call, 1));
    }

    [Theory]
    [InlineData(8.0, 1)] // two seconds before the other's end
    [InlineData(9.5, 1)] // exactly the least overlap
    [InlineData(9.7, 0)] // turns that touch
    [InlineData(10.2, 0)] // after the end
    public void Interruptions_ByOverlap_CountWhenTheOtherWasStillSpeaking(double start, int expected)
    {
        var call = new CallBuilder().Says("A", "a long sentence", 0, 10).Says("B", "but wait a moment", start, 14);

        Assert.Equal(expected, InterruptionsOf(call, 1));
        Assert.Equal(0, InterruptionsOf(call, 0));
    }

    [Fact]
    public void Interruptions_Backchannel_IsNone()
    {
        var call = new CallBuilder().Says("A", "a", 0, 10).Murmurs("B", 5, 5.5).Says("A", "b", 10, 12).Says("B", "c", 12, 13);

        Assert.Equal(0, InterruptionsOf(call, 1));
    }

    [Fact]
    public void Interruptions_OneSpeakerOrNoTimes_AreNull()
    {
        Assert.Null(InterruptionsOf(new CallBuilder().Says("A", "a", 0, 10), 0));
        Assert.Null(InterruptionsOf(new CallBuilder().Says("A", "a").Says("B", "b"), 0));
    }

    private static double? Monologue(CallBuilder call, int speaker)
    {
        var monologues = new Monologues();
        Feed(call, monologues.Observe);
        return monologues.Of(speaker)?.TotalSeconds;
    }

    private static double? PatienceOf(CallBuilder call, int speaker)
    {
        var patience = new Patience();
        Feed(call, patience.Observe);
        return patience.Of(speaker, _ => true);
    }

    private static int? InterruptionsOf(CallBuilder call, int speaker)
    {
        var interruptions = new Interruptions();
        Feed(call, interruptions.Observe);
        return interruptions.Of(speaker);
    }

    private static void Feed(CallBuilder call, Action<HeardUtterance> observe)
    {
        foreach (var heard in call.Heard)
        {
            observe(heard);
        }
    }
}
