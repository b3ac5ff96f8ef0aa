using RevOps.Domain.Calls.Analysis.Metrics;

namespace RevOps.Tests.Calls.Analysis.Metrics;

public class TalkTimeTests
{
    private static TalkTime Of(CallBuilder call)
    {
        var talk = new TalkTime();
        foreach (var heard in call.Heard)
        {
            talk.Observe(heard.Utterance);
        }

        return talk;
    }

    [Fact]
    public void Of_TwoSpeakers_SumsOwnSpeech()
    {
        var talk = Of(new CallBuilder().Says("A", "a", 0, 10).Says("B", "b", 11, 16).Says("A", "c", 16, 21));

        Assert.Equal(15, talk.Of(0)!.Value.TotalSeconds);
        Assert.Equal(5, talk.Of(1)!.Value.TotalSeconds);
        Assert.Equal(0.75, talk.Ratio(0));
        Assert.Equal(0.25, talk.Ratio(1));
    }

    [Fact]
    public void Of_RollingCaptions_CountsTheUnionOnce()
    {
        var talk = Of(new CallBuilder().Says("A", "one", 0, 4).Says("A", "one two", 2, 6).Says("A", "two", 5, 6));

        Assert.Equal(6, talk.Of(0)!.Value.TotalSeconds);
    }

    [Fact]
    public void Silence_OverlapsAndGaps_IsWhatNobodyFills()
    {
        // Speech covers 0..12 and 15..20 of 22 seconds
        var talk = Of(new CallBuilder().Says("A", "a", 0, 10).Says("B", "b", 8, 12).Says("A", "c", 15, 20));

        Assert.Equal(5, talk.Silence(TimeSpan.FromSeconds(22))!.Value.TotalSeconds);
    }

    [Fact]
    public void Ratio_OneSpeaker_IsNull()
    {
        Assert.Null(Of(new CallBuilder().Says("A", "a", 0, 10)).Ratio(0));
    }

    [Fact]
    public void Ratio_NoTimes_IsNull()
    {
        var talk = Of(new CallBuilder().Says("A", "a").Says("B", "b"));

        Assert.Null(talk.Of(0));
        Assert.Null(talk.Ratio(0));
        Assert.Null(talk.Silence(null));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(10, false)]
    public void Ratio_SpeechWithoutSpeaker_IsGivenOnlyWhileItIsLittle(double unattributed, bool given)
    {
        var talk = Of(new CallBuilder().Says("A", "a", 0, 10).Says("B", "b", 10, 20).Says(null, "c", 20, 20 + unattributed));

        Assert.Equal(given, talk.Ratio(0) is not null);
    }
}
