namespace RevOps.Domain.Analytics.Team;

/// <summary>A mean with how many are behind it and how far they lie apart.</summary>
/// <param name="Count">How many.</param>
/// <param name="Mean">Null where there is none.</param>
/// <param name="Deviation">Standard deviation of the sample; null with fewer than two.</param>
public sealed record Spread(int Count, double? Mean, double? Deviation)
{
    /// <summary>The spread behind sums, as a database adds them up.</summary>
    public static Spread Of(int count, double sum, double squares)
    {
        if (count == 0)
        {
            return new(0, null, null);
        }

        var mean = sum / count;
        return new(count, mean, count < 2 ? null : Math.Sqrt(Math.Max(0, (squares - (sum * mean)) / (count - 1))));
    }
}
