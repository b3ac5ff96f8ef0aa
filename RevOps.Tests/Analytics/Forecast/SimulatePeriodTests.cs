using RevOps.Domain.Analytics.Forecast;
using static RevOps.Tests.Analytics.Forecast.ForecastWorld;

namespace RevOps.Tests.Analytics.Forecast;

public sealed class SimulatePeriodTests
{
    [Fact]
    public void Of_AnyDeals_LiesBetweenWonAndEverything() => Check(deals =>
    {
        var range = SimulatePeriod.Of(Quarter, deals, History(200), Today);
        return Quarter.Won <= range.P10 && range.P10 <= range.P50 && range.P50 <= range.P90
            && range.P90 <= Quarter.Won + deals.Where(x => x.Call != ForecastCall.Omitted).Sum(x => x.Amount)
            && range.ReachesQuota is >= 0 and <= 1;
    });

    [Fact]
    public void Of_DealsInAnotherOrder_IsTheSame() =>
        Check(deals => SimulatePeriod.Of(Quarter, deals, History(60), Today) == SimulatePeriod.Of(Quarter, deals.Reverse(), History(60), Today));

    [Fact]
    public void Of_TwiceTheMoney_DoublesTheRange() => Check(deals =>
    {
        var one = SimulatePeriod.Of(Quarter with { Quota = null }, deals, History(60), Today);
        var two = SimulatePeriod.Of(Quarter with { Quota = null, Won = 2 * Quarter.Won }, deals.Select(x => x with { Amount = 2 * x.Amount }), History(60), Today);
        return (2 * one.P10, 2 * one.P50, 2 * one.P90) == (two.P10, two.P50, two.P90);
    });

    [Fact]
    public void Of_FewClosedDeals_GivesARangeOnlyAndSaysSo()
    {
        var range = SimulatePeriod.Of(Quarter, Many(10), History(29), Today);

        Assert.Null(range.P50);
        Assert.Null(range.ReachesQuota);
        Assert.True(range.P10 < range.P90);
        Assert.Contains("it takes 30 closed deals to say where the middle lies, there are 29", range.Says, StringComparison.Ordinal);
    }

    /// <summary>Independent deals of 0.3: the shock widens the range beyond the binomial's and leaves its middle.</summary>
    [Fact]
    public void Of_ManyEqualDeals_IsWiderThanIndependentOnes()
    {
        var deals = Many(400).Select(x => x with { Learnt = 0.3 }).ToList();
        var chance = SimulatePeriod.Chance(deals[0], Quarter, History(200), 43);
        var (mean, deviation) = (400 * chance * 1000, Math.Sqrt(400 * chance * (1 - chance)) * 1000);

        var range = SimulatePeriod.Of(Quarter, deals, History(200), Today);

        Assert.InRange((double)(range.P50!.Value - Quarter.Won), 0.93 * mean, 1.07 * mean);
        Assert.True((double)(range.P90 - range.P10) > 2 * 1.2816 * deviation * 1.5);
    }

    [Fact]
    public void Conversion_FewCases_IsDrawnToTheAverage()
    {
        var lucky = new Conversion([.. Enumerable.Range(0, 3).Select(x => new ConversionCase($"l{x}", "Proposal", "Rare", 5, true, 20)), .. Cases(97)]);

        var rare = lucky.Of("Proposal", "Rare", 5, 30);

        Assert.InRange(rare.Win, 0.3, 0.75);
        Assert.Equal(3, rare.Cases);
        Assert.True(rare.Win > lucky.Of("Proposal", "Commit", 5, 30).Win);
        Assert.Equal(0, lucky.Of("Proposal", "Rare", 5, -1).InTime);
        Assert.True(lucky.Of("Proposal", "Rare", 5, 60).InTime > lucky.Of("Proposal", "Rare", 5, 15).InTime);
    }

    private static IEnumerable<ConversionCase> Cases(int count) =>
        Enumerable.Range(0, count).Select(x => new ConversionCase($"c{x}", "Proposal", "Commit", x % 100, x % 4 == 0, 10 + (x % 40)));

    private static IEnumerable<ForecastDeal> Many(int count) => Enumerable.Range(0, count).Select(x =>
        new ForecastDeal($"d{x:D3}", 1000, "Proposal", "Commit", 20, Today.AddDays(20), ForecastCall.Pipeline, 0.4, null));
}
