using System.Globalization;
using RevOps.Domain.Analytics.Learning.Features;

namespace RevOps.Domain.Analytics.Learning.Models;

/// <summary>Asks a model.</summary>
public static class Predict
{
    /// <summary>The prediction for one case, whose values come in the order of the model's features.</summary>
    public static Prediction With(LearntModel model, FeatureRow row)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(row);
        return model.Basis == ModelBasis.BaseRates ? FromBaseRates(model, row.Group) : FromWeights(model, row);
    }

    /// <summary>The probability alone.</summary>
    public static double Probability(LearntModel model, FeatureRow row)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(row);
        return model.Basis == ModelBasis.BaseRates ? Rate(model, row.Group).Probability : Logistic.Probability(model.Constant + Parts(model, row).Sum());
    }

    /// <summary>The weights in words, the weightiest first.</summary>
    public static IReadOnlyList<WeightInWords> Weights(LearntModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var words = new List<WeightInWords>();
        var at = 0;
        foreach (var feature in model.Features)
        {
            words.AddRange(Weights(feature, [.. model.Weights.Skip(at).Take(feature.Columns)]));
            at += feature.Columns;
        }

        return [.. words.OrderByDescending(x => x.Importance).ThenBy(x => x.Says, StringComparer.Ordinal)];
    }

    private static Prediction FromWeights(LearntModel model, FeatureRow row)
    {
        var parts = Parts(model, row);
        var logOdds = model.Constant + parts.Sum();
        var probability = Logistic.Probability(logOdds);
        var contributions = parts
            .Select((x, i) => new Contribution(
                model.Features[i].Definition.Name, model.Features[i].Definition.Label, row.Values[i].ToString(), x, probability - Logistic.Probability(logOdds - x)))
            .OrderByDescending(x => Math.Abs(x.LogOdds)).ThenBy(x => x.Feature, StringComparer.Ordinal)
            .ToList();
        return new(probability, ModelBasis.Weights, contributions, model.Says);
    }

    private static double[] Parts(LearntModel model, FeatureRow row)
    {
        if (row.Values.Count != model.Features.Count)
        {
            throw new ArgumentException($"The model knows {model.Features.Count} features, the case has {row.Values.Count}.", nameof(row));
        }

        var columns = new double[model.Weights.Count];
        FeatureEncoder.Write(model.Features, row, columns);
        var parts = new double[model.Features.Count];
        for (int i = 0, at = 0; i < parts.Length; at += model.Features[i].Columns, i++)
        {
            for (var column = at; column < at + model.Features[i].Columns; column++)
            {
                parts[i] += model.Weights[column] * columns[column];
            }
        }

        return parts;
    }

    private static Prediction FromBaseRates(LearntModel model, string? group)
    {
        var rate = Rate(model, group);
        var found = rate.Observed.Count == 0
            ? "No closed case of this group yet"
            : string.Create(CultureInfo.InvariantCulture, $"{rate.Observed.Yes} of {rate.Observed.Count} closed cases of this group");
        return new(rate.Probability, ModelBasis.BaseRates, [], $"{found}, drawn towards the average of all. {model.Says}");
    }

    private static BaseRate Rate(LearntModel model, string? group) =>
        model.BaseRates.FirstOrDefault(x => string.Equals(x.Group, group, StringComparison.OrdinalIgnoreCase))
        ?? new BaseRate(group, Evaluation.WilsonInterval.Of(0, 0), model.Share);

    private static IEnumerable<WeightInWords> Weights(EncodedFeature feature, double[] weights)
    {
        var (name, label) = (feature.Definition.Name, feature.Definition.Label);
        if (feature.Definition.Kind == FeatureKind.Category)
        {
            return weights
                .Select((x, i) => (Weight: x, Share: feature.LevelShares[i], Word: i < feature.Levels.Count ? feature.Levels[i] : "any other"))
                .Where(x => x.Share > 0)
                .Select(x => new WeightInWords(name, $"{label}: {x.Word}", Math.Exp(x.Weight), Math.Abs(x.Weight) * Math.Sqrt(x.Share * (1 - x.Share))));
        }

        var step = feature.Definition.Kind == FeatureKind.Amount
            ? string.Create(CultureInfo.InvariantCulture, $"{label}, {Math.Exp(feature.Scale):0.#} times as much")
            : string.Create(CultureInfo.InvariantCulture, $"{label}, each {feature.Scale:0.##} more");
        WeightInWords more = new(name, step, Math.Exp(weights[0]), Math.Abs(weights[0]));
        return feature.UnknownShare is { } share
            ? [more, new(name, $"{label}: not known", Math.Exp(weights[1]), Math.Abs(weights[1]) * Math.Sqrt(share * (1 - share)))]
            : [more];
    }
}
