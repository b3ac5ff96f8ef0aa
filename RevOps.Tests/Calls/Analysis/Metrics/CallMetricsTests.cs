using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Analysis.Metrics;
using RevOps.Domain.Calls.Analysis.Roles;

namespace RevOps.Tests.Calls.Analysis.Metrics;

public class CallMetricsTests
{
    private static readonly CallBuilder Call = new CallBuilder()
        .Says("Rep", "um what is the uh plan you know", 10, 20, UtteranceLabels.Question, UtteranceLabels.Filler)
        .Says("Buyer", "we need four more weeks for it", 21, 31)
        .Says("Rep", "and who signs", 32, 42, UtteranceLabels.Question)
        .Says("Buyer", "our director", 43, 70);

    private static readonly FoundRole[] Roles =
        [new(SpeakerRole.Rep, 1, RoleSources.Named), new(SpeakerRole.Customer, 1, RoleSources.Named)];

    private static (CallMetrics Metrics, SpeakerMetrics Rep) Fold(CallBuilder call)
    {
        var metrics = new CallMetrics();
        foreach (var heard in call.Heard)
        {
            metrics.Observe(heard);
        }

        return (metrics, metrics.Speakers(call.Speakers, Roles)[0]);
    }

    [Fact]
    public void Speakers_OneMinute_HasHandComputedFigures()
    {
        var (metrics, rep) = Fold(Call);

        Assert.Equal(60, metrics.DurationSeconds);
        Assert.Equal(3, metrics.SilenceSeconds);
        Assert.Equal(3, metrics.Interactivity);
        Assert.Equal(11, rep.Words);
        Assert.Equal(20, rep.TalkSeconds);
        Assert.Equal(20.0 / 57, rep.TalkRatio);
        Assert.Equal(33, rep.WordsPerMinute!.Value, 9);
        Assert.Equal(2, rep.Questions);
        Assert.Equal(120, rep.QuestionsPerHour!.Value, 9);
        Assert.Equal(10, rep.LongestMonologueSeconds);
        Assert.Equal(1, rep.PatienceSeconds);
        Assert.Equal(0, rep.Interruptions);
        Assert.Equal(9, rep.FillersPerMinute!.Value, 9); // um, uh, you know in 20 s
    }

    [Fact]
    public void Amend_DeclarativeTurnsOutAQuestion_CountsIt()
    {
        var metrics = new CallMetrics();
        var call = new CallBuilder().Says("Rep", "so you close in nine days", 0, 5).Says("Buyer", "yes exactly", 5, 6);
        metrics.Observe(call.Heard[0]);

        metrics.Amend(call.Heard[0], [UtteranceLabels.Question]);

        Assert.Equal(1, metrics.Speakers(call.Speakers, Roles)[0].Questions);
        Assert.True(call.Heard[0].IsQuestion);
    }

    [Fact]
    public void Speakers_NoTimes_LeavesTimesOut()
    {
        var (metrics, rep) = Fold(new CallBuilder().Says("Rep", "um hello there").Says("Buyer", "hello"));

        Assert.Null(metrics.DurationSeconds);
        Assert.Null(metrics.SilenceSeconds);
        Assert.Null(metrics.Interactivity);
        Assert.Equal(3, rep.Words);
        Assert.Null(rep.TalkSeconds);
        Assert.Null(rep.TalkRatio);
        Assert.Null(rep.WordsPerMinute);
        Assert.Null(rep.QuestionsPerHour);
        Assert.Null(rep.LongestMonologueSeconds);
        Assert.Null(rep.Interruptions);
        Assert.Null(rep.PatienceSeconds);
        Assert.Null(rep.FillersPerMinute);
    }

    [Fact]
    public void Patience_ColleagueSpeaksBetween_CountsOnlyBehindTheOtherSide()
    {
        var call = new CallBuilder().Says("Rep", "a", 0, 10).Says("Buyer", "b", 11, 20).Says("Engineer", "c", 20.2, 25).Says("Rep", "d", 30, 35).Says("Buyer", "e", 36, 40).Says("Rep", "f", 40.5, 41);
        var metrics = new CallMetrics();
        foreach (var heard in call.Heard)
        {
            metrics.Observe(heard);
        }

        var rep = metrics.Speakers(call.Speakers, [.. Roles, new(SpeakerRole.Other, 0.8, RoleSources.Behaviour)])[0];

        Assert.Equal(0.5, rep.PatienceSeconds); // not the 5 s behind the engineer
    }

    [Theory]
    [InlineData(null, 60)]
    [InlineData(75, 75)]
    public void Duration_Stated_WinsOverTheWords(int? stated, double expected)
    {
        var length = new CallLength(stated is { } s ? TimeSpan.FromSeconds(s) : null);
        foreach (var heard in Call.Heard)
        {
            length.Observe(heard.Utterance);
        }

        Assert.Equal(expected, length.Result!.Value.TotalSeconds);
    }
}
