using System.Globalization;
using RevOps.Domain.Analytics.Learning.Evaluation;
using RevOps.Domain.Analytics.Learning.Features;
using RevOps.Domain.Analytics.Learning.Models;

namespace RevOps.Domain.Analytics.Learning;

/// <summary>
/// Makes a model: the penalty by cross-validation over time on the earlier cases, the figures on the latest ones, which neither the weights
/// nor the penalty have seen, and then the weights anew from all. Below the least numbers it is a table of base rates that says so.
/// </summary>
public sealed class TrainModel(IBinaryLearner learner)
{
    // Below so many of a kind a hold-out's figures follow chance
    private const int LeastHeld = 10;

    /// <summary>Learns from decided cases.</summary>
    /// <param name="data">The cases.</param>
    /// <param name="rules">The least numbers and the split.</param>
    /// <param name="now">Stored with the model.</param>
    public LearntModel Train(TrainingData data, LearningRules rules, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(rules);
        var rates = BaseRateTable.Of(data, rules, now);
        if (data.Positives < rules.LeastPositives || data.Negatives < rules.LeastNegatives)
        {
            return rates;
        }

        var split = TimeSplit.HoldOut(data, rules.HoldOutShare);
        var canLearn = HasBoth(split.Train, LeastHeld);
        var tried = Try(canLearn ? split.Train : data, rules);
        var strength = tried.Count == 0 ? 10 : tried.OrderBy(x => x.Loss).ThenByDescending(x => x.Strength).First().Strength;
        var held = canLearn && HasBoth(split.Test, LeastHeld) ? Measure(split, rates, strength) : null;
        return Fit(data, rates, strength) with { Tried = tried, HoldOut = held, Says = Says(data, rules, held) };
    }

    private static string Says(TrainingData data, LearningRules rules, ModelEvaluation? held) => string.Create(
        CultureInfo.InvariantCulture,
        $"Learnt from {data.Positives:N0} {rules.Positive} and {data.Negatives:N0} {rules.Negative} {rules.Noun}{(held is null ? "; too few later ones to measure it on" : "")}.");

    private static bool HasBoth(TrainingData data, int least) => data.Positives >= least && data.Negatives >= least;

    private List<StrengthTried> Try(TrainingData data, LearningRules rules)
    {
        var losses = rules.Strengths.ToDictionary(x => x, _ => (Sum: 0.0, Cases: 0));
        foreach (var fold in TimeSplit.Folds(data, rules.Folds).Where(x => HasBoth(x.Train, LeastHeld) && x.Test.Rows.Count > 0))
        {
            var features = FeatureEncoder.Learn(fold.Train);
            var (train, test) = (FeatureEncoder.Encode(features, fold.Train.Rows), FeatureEncoder.Encode(features, fold.Test.Rows));
            var (known, asked) = (fold.Train.Outcomes, fold.Test.Outcomes);
            LinearFit? fit = null;
            foreach (var strength in rules.Strengths)
            {
                fit = learner.Fit(train, known, strength, fit);
                var (sum, cases) = losses[strength];
                losses[strength] = (sum + (Logistic.Loss(Probabilities(fit, test), asked) * test.Rows), cases + test.Rows);
            }
        }

        return [.. losses.Where(x => x.Value.Cases > 0).Select(x => new StrengthTried(x.Key, x.Value.Sum / x.Value.Cases))];
    }

    private ModelEvaluation? Measure(SplitData split, LearntModel rates, double strength)
    {
        var model = Fit(split.Train, rates, strength);
        return ModelEvaluation.Of(split.Test, [.. split.Test.Rows.Select(x => Predict.Probability(model, x.Features))]);
    }

    private LearntModel Fit(TrainingData data, LearntModel rates, double strength)
    {
        var features = FeatureEncoder.Learn(data);
        var fit = learner.Fit(FeatureEncoder.Encode(features, data.Rows), data.Outcomes, strength);
        return rates with { Basis = ModelBasis.Weights, Features = features, Constant = fit.Constant, Weights = fit.Weights, Strength = strength };
    }

    private static double[] Probabilities(LinearFit fit, DesignMatrix cases)
    {
        var logOdds = new double[cases.Rows];
        Array.Fill(logOdds, fit.Constant);
        for (var column = 0; column < cases.Columns; column++)
        {
            for (var row = 0; row < cases.Rows; row++)
            {
                logOdds[row] += fit.Weights[column] * cases.Values[(column * cases.Rows) + row];
            }
        }

        return [.. logOdds.Select(Logistic.Probability)];
    }
}
