namespace RevOps.Domain.Analytics.Learning.Evaluation;

/// <summary>How good predictions were on cases that the model had not seen.</summary>
/// <param name="Cases">Number of cases.</param>
/// <param name="Subjects">Number of different deals, leads or accounts among them.</param>
/// <param name="Share">Share with the outcome.</param>
/// <param name="Auc">Area under the ROC curve; null where all outcomes were the same.</param>
/// <param name="Brier">Mean squared distance of prediction and outcome: 0 is perfect.</param>
/// <param name="BrierOfShare">The same for always predicting <paramref name="Share"/>.</param>
/// <param name="Calibration">Predicted against observed.</param>
/// <param name="From">First moment of prediction.</param>
/// <param name="Until">Last.</param>
public sealed record ModelEvaluation(
    int Cases, int Subjects, double Share, Auc? Auc, double Brier, double BrierOfShare, Calibration Calibration, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>Share of the squared error of a flat prediction that the model removes; below 0 it is worse than the flat one.</summary>
    public double BrierSkill => BrierOfShare > 0 ? 1 - (Brier / BrierOfShare) : 0;

    /// <summary>Mean squared distance of predictions and outcomes (Brier 1950).</summary>
    public static double BrierScore(IReadOnlyList<double> probabilities, IReadOnlyList<bool> outcomes)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        return probabilities.Zip(outcomes, (p, yes) => (p - (yes ? 1 : 0)) * (p - (yes ? 1 : 0))).DefaultIfEmpty(0).Average();
    }

    internal static ModelEvaluation? Of(Features.TrainingData held, IReadOnlyList<double> probabilities)
    {
        if (held.Rows.Count == 0)
        {
            return null;
        }

        var outcomes = held.Outcomes;
        var share = outcomes.Average(x => x ? 1.0 : 0);
        return new(
            held.Rows.Count, held.Positives + held.Negatives, share, Auc.Of(probabilities, outcomes), BrierScore(probabilities, outcomes), share * (1 - share),
            Calibration.Of(probabilities, outcomes), held.Rows[0].At, held.Rows[^1].At);
    }
}
