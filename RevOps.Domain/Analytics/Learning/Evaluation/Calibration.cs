namespace RevOps.Domain.Analytics.Learning.Evaluation;

/// <summary>Predictions of one band and what came of them.</summary>
/// <param name="From">Lower end of the band.</param>
/// <param name="To">Upper end.</param>
/// <param name="Predicted">Mean prediction.</param>
/// <param name="Observed">Share that happened, with its interval.</param>
public sealed record CalibrationBin(double From, double To, double Predicted, WilsonInterval Observed);

/// <summary>How far predictions can be taken at their word.</summary>
/// <param name="Bins">The bands that hold a case, rising.</param>
/// <param name="Error">Mean distance of predicted and observed over the cases (expected calibration error).</param>
public sealed record Calibration(IReadOnlyList<CalibrationBin> Bins, double Error)
{
    /// <summary>The curve in bands of equal width.</summary>
    public static Calibration Of(IReadOnlyList<double> probabilities, IReadOnlyList<bool> outcomes, int bands = 10)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentOutOfRangeException.ThrowIfLessThan(bands, 1);
        var bins = probabilities.Select((p, i) => (P: p, Yes: outcomes[i]))
            .GroupBy(x => Math.Min(bands - 1, (int)(x.P * bands)))
            .OrderBy(x => x.Key)
            .Select(x => new CalibrationBin(
                x.Key / (double)bands, (x.Key + 1) / (double)bands, x.Average(y => y.P), WilsonInterval.Of(x.Count(y => y.Yes), x.Count())))
            .ToList();
        var error = bins.Sum(x => x.Observed.Count * Math.Abs(x.Predicted - x.Observed.Share!.Value)) / Math.Max(1, probabilities.Count);
        return new(bins, error);
    }
}
