using RevOps.Domain.Analytics.Forecast;

namespace RevOps.Tests.Analytics.Forecast;

public sealed class ManyDealsTests
{
    private static double ShockOf(double normal) => Math.Exp(-0.35 * normal);

    [Fact]
    public void Won_BetweenThePoints_IsWhatEachDealForItselfSays()
    {
        var random = new Random(7);
        var deals = Enumerable.Range(0, 500).Select(_ => (Amount: (double)random.Next(1_000, 90_000), Against: Math.Exp((random.NextDouble() * 8) - 4))).ToArray();
        var many = new ManyDeals(deals, ShockOf);
        for (var i = 0; i < 200; i++)
        {
            var (shared, own) = ((random.NextDouble() * 9) - 4.5, (random.NextDouble() * 4) - 2);
            var chances = deals.Select(x => (x.Amount, Chance: 1 / (1 + (x.Against * ShockOf(shared))))).ToList();
            var mean = chances.Sum(x => x.Chance * x.Amount);
            var deviation = Math.Sqrt(chances.Sum(x => x.Chance * (1 - x.Chance) * x.Amount * x.Amount));

            Assert.InRange(many.Won(shared, own) / (mean + (own * deviation)), 0.999, 1.001);
        }
    }

    [Theory]
    [InlineData(100)]
    [InlineData(-100)]
    public void Won_BeyondAnyShock_StaysBetweenNothingAndAll(double shared)
    {
        var many = new ManyDeals([(1000, 1), (500, 2)], ShockOf);

        Assert.InRange(many.Won(shared, 50), 0, 1500);
        Assert.InRange(many.Won(shared, -50), 0, 1500);
    }
}
