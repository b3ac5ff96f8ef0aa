using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;

namespace RevOps.Tests.Calls.Analysis;

public class MetricRangesTests
{
    [Fact]
    public void Find_TypeWithItsOwn_WinsOverTheGeneral()
    {
        Assert.Equal(0.55, MetricRanges.Find(MetricKeys.TalkRatio, CallType.Discovery)!.High);
        Assert.Equal(0.65, MetricRanges.Find(MetricKeys.TalkRatio, CallType.Renewal)!.High);
        Assert.Null(MetricRanges.Find(MetricKeys.Questions, CallType.Demo));
    }

    [Theory]
    [InlineData(0.34, false)]
    [InlineData(0.35, true)]
    [InlineData(0.55, true)]
    [InlineData(0.56, false)]
    [InlineData(null, null)]
    public void Contains_Value_TellsWhetherItIsGood(double? value, bool? expected)
    {
        Assert.Equal(expected, MetricRanges.Find(MetricKeys.TalkRatio, CallType.Discovery)!.Contains(value));
    }

    [Fact]
    public void Contains_FillersWithoutRange_JudgesNothing()
    {
        Assert.Null(MetricRanges.Find(MetricKeys.Fillers, CallType.Discovery)!.Contains(12));
    }

    [Fact]
    public void All_Ranges_NameASourceAndAreUnique()
    {
        Assert.All(MetricRanges.All, r => Assert.False(string.IsNullOrWhiteSpace(r.Source)));
        Assert.Equal(MetricRanges.All.Count, MetricRanges.All.DistinctBy(r => (r.Metric, r.CallType)).Count());
    }
}
