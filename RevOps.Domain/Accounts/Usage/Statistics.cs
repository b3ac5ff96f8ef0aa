namespace RevOps.Domain.Accounts.Usage;

/// <summary>Small robust statistics.</summary>
internal static class Statistics
{
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? throw new ArgumentException("No value has no median.", nameof(values)) : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>
    /// Linear between the order statistics at share × (n + 1) (type 6 of Hyndman and Fan 1996), which a further value of the same kind exceeds as
    /// often as it says; the usual types are too narrow for few values.
    /// </summary>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        var at = Math.Clamp((share * (sorted.Length + 1)) - 1, 0, sorted.Length - 1);
        var below = (int)Math.Floor(at);
        return sorted[below] + ((at - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
    }

    /// <summary>
    /// Modified z of a value (Iglewicz and Hoaglin 1993): 0.6745 (x − median) ÷ MAD; where the MAD is nought, (x − median) ÷ (1.2533 × mean
    /// absolute deviation); where that is nought as well, every other value is infinitely far.
    /// </summary>
    public static double ModifiedZ(double value, IReadOnlyCollection<double> others)
    {
        var median = Median(others);
        var distance = value - median;
        if (distance == 0)
        {
            return 0;
        }

        var mad = Median(others.Select(x => Math.Abs(x - median)));
        var mean = others.Average(x => Math.Abs(x - median));
        return mad > 0 ? 0.6745 * distance / mad : mean > 0 ? distance / (1.2533 * mean) : distance > 0 ? double.PositiveInfinity : double.NegativeInfinity;
    }
}
