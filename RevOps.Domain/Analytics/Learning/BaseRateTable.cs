using System.Globalization;
using RevOps.Domain.Analytics.Learning.Evaluation;
using RevOps.Domain.Analytics.Learning.Features;
using RevOps.Domain.Analytics.Learning.Models;

namespace RevOps.Domain.Analytics.Learning;

/// <summary>The shares of the groups: what is said while there is too little to learn from.</summary>
internal static class BaseRateTable
{
    // As if so many average cases had been seen in each group: three of three is no certainty
    private const double Prior = 10;

    public static LearntModel Of(TrainingData data, LearningRules rules, DateTimeOffset now)
    {
        var share = data.Rows.Count == 0 ? 0.5 : data.Rows.Average(x => x.Outcome ? 1.0 : 0);
        return new LearntModel
        {
            Name = data.Name,
            Basis = ModelBasis.BaseRates,
            Says = string.Create(
                CultureInfo.InvariantCulture,
                $"Base rates, not learnt: it takes {rules.LeastPositives} {rules.Positive} and {rules.LeastNegatives} {rules.Negative} {rules.Noun}, there are {data.Positives} and {data.Negatives}."),
            TrainedAt = now,
            Cases = data.Rows.Count,
            Positives = data.Positives,
            Negatives = data.Negatives,
            Share = share,
            BaseRates = [.. Groups(data, share)],
        };
    }

    /// <summary>A case counts once in each group that it was seen in, so that a deal looked at daily does not outweigh the others.</summary>
    private static IEnumerable<BaseRate> Groups(TrainingData data, double share) => data.Rows
        .DistinctBy(x => (x.Subject, x.Features.Group))
        .GroupBy(x => x.Features.Group, StringComparer.OrdinalIgnoreCase)
        .OrderBy(x => x.Key, StringComparer.OrdinalIgnoreCase)
        .Select(x => (x.Key, Observed: WilsonInterval.Of(x.Count(y => y.Outcome), x.Count())))
        .Select(x => new BaseRate(x.Key, x.Observed, (x.Observed.Yes + (Prior * share)) / (x.Observed.Count + Prior)));
}
