using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RevOps.Domain.Analytics.Forecast;

/// <summary>
/// Deals that are drawn one by one, four at a time: there are millions of draws to a range, each as likely a win as not, so that a branch for each
/// would take most of the time.
/// </summary>
internal sealed class SingleDeals
{
    private readonly double[] _amounts;
    private readonly double[] _against;

    /// <param name="deals">Amounts, and the odds against each.</param>
    public SingleDeals(IReadOnlyList<(double Amount, double Against)> deals)
    {
        // Filled up with deals of nothing
        var length = (deals.Count + 3) / 4 * 4;
        (_amounts, _against) = (new double[length], new double[length]);
        for (var i = 0; i < deals.Count; i++)
        {
            (_amounts[i], _against[i]) = deals[i];
        }
    }

    /// <summary>What is won of them in a run.</summary>
    /// <param name="shock">A factor of the odds against all of them.</param>
    /// <param name="random">Draws a number for each: below 1 ÷ (1 + against) is a win.</param>
    public double Won(double shock, ref SplitMix random)
    {
        var amounts = MemoryMarshal.Cast<double, Vector256<double>>(_amounts);
        var against = MemoryMarshal.Cast<double, Vector256<double>>(_against);
        var won = Vector256<double>.Zero;
        for (var i = 0; i < amounts.Length; i++)
        {
            var draw = random.NextFour();
            won += Vector256.ConditionalSelect(Vector256.LessThan(draw + (draw * against[i] * shock), Vector256<double>.One), amounts[i], Vector256<double>.Zero);
        }

        return Vector256.Sum(won);
    }
}
