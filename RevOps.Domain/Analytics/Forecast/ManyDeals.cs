namespace RevOps.Domain.Analytics.Forecast;

/// <summary>
/// Deals of which so many go into a run's sum that it is normal by their mean and variance. Both are smooth in the shock of a run, so that they are
/// reckoned for a few shocks and read off between them: for each run anew they would take most of a simulation's time.
/// </summary>
internal sealed class ManyDeals
{
    // In standard deviations of the shock. Beyond five there is one run in two million; a straight line over a quarter is off by less than 1 in 1,000
    private const double Widest = 5;
    private const double Step = 0.25;
    private const int Points = (int)(2 * Widest / Step) + 1;

    private readonly double[] _means = new double[Points];
    private readonly double[] _deviations = new double[Points];
    private readonly double _most;

    /// <param name="deals">Amounts, and the odds against each.</param>
    /// <param name="shock">What a normal number of a run makes of the odds against all of them.</param>
    public ManyDeals(IReadOnlyCollection<(double Amount, double Against)> deals, Func<double, double> shock)
    {
        _most = deals.Sum(x => x.Amount);
        for (var point = 0; point < Points; point++)
        {
            var factor = shock((point * Step) - Widest);
            var variance = 0d;
            foreach (var (amount, against) in deals)
            {
                var chance = 1 / (1 + (against * factor));
                _means[point] += chance * amount;
                variance += chance * (1 - chance) * amount * amount;
            }

            _deviations[point] = Math.Sqrt(variance);
        }
    }

    /// <summary>What is won of them in a run, between nothing and all.</summary>
    /// <param name="shared">The run's normal number, which they share with all other deals.</param>
    /// <param name="own">Their own.</param>
    public double Won(double shared, double own)
    {
        var at = Math.Clamp((shared + Widest) / Step, 0, Points - 1);
        var below = Math.Min((int)at, Points - 2);
        var share = at - below;
        return Math.Clamp(Between(_means, below, share) + (own * Between(_deviations, below, share)), 0, _most);
    }

    private static double Between(double[] values, int below, double share) => values[below] + (share * (values[below + 1] - values[below]));
}
