using RevOps.Domain.Analytics.Forecast;

namespace RevOps.Tests.Analytics.Forecast;

public class SingleDealsTests
{
    [Theory]
    [InlineData(1UL)]
    [InlineData(ulong.MaxValue - 3)]
    public void NextFour_AnySeed_AreTheNextOneByOneToTheLastBit(ulong seed)
    {
        var (one, four) = (new SplitMix(seed), new SplitMix(seed));
        for (var i = 0; i < 100; i++)
        {
            var draws = four.NextFour();
            for (var lane = 0; lane < 4; lane++)
            {
                Assert.InRange(draws[lane] - one.Next(), -1.0 / (1L << 52), 0);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(200)]
    public void Won_ManyRuns_IsWhatDrawingEachDealComesTo(int count)
    {
        var values = new SplitMix(7);
        List<(double Amount, double Against)> deals = [.. Enumerable.Range(0, count).Select(_ => (1 + (1000 * values.Next()), 4 * values.Next()))];
        var single = new SingleDeals(deals);
        var (random, same) = (new SplitMix(3), new SplitMix(3));
        foreach (var shock in new[] { 0.4, 1, 2.5 })
        {
            for (var run = 0; run < 50; run++)
            {
                var expected = 0d;
                for (var i = 0; i < (count + 3) / 4 * 4; i++)
                {
                    var draw = same.Next();
                    expected += i < count && draw * (1 + (deals[i].Against * shock)) < 1 ? deals[i].Amount : 0;
                }

                Assert.Equal(expected, single.Won(shock, ref random), 1e-6);
            }
        }
    }
}
