namespace RevOps.Domain.Analytics.Learning.Evaluation;

/// <summary>A share with its 95 % interval after Wilson 1927, which stays within 0 and 1 and holds for few cases.</summary>
/// <param name="Yes">Cases with the outcome.</param>
/// <param name="Count">All cases.</param>
/// <param name="Share">Yes ÷ count; null without a case.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record WilsonInterval(int Yes, int Count, double? Share, double Low, double High)
{
    private const double Z = 1.959963984540054;

    /// <summary>The interval of a count; without cases nothing is known and it spans 0 to 1.</summary>
    public static WilsonInterval Of(int yes, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(yes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(yes, count);
        if (count == 0)
        {
            return new(0, 0, null, 0, 1);
        }

        var share = yes / (double)count;
        var weight = 1 + (Z * Z / count);
        var middle = (share + (Z * Z / (2 * count))) / weight;
        var half = Z / weight * Math.Sqrt((share * (1 - share) / count) + (Z * Z / (4.0 * count * count)));
        return new(yes, count, share, Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
