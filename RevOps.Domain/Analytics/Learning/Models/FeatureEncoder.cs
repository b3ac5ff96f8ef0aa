using RevOps.Domain.Analytics.Learning.Features;

namespace RevOps.Domain.Analytics.Learning.Models;

/// <summary>Finds means, scales and words in training cases.</summary>
internal static class FeatureEncoder
{
    // A word that fewer cases have says more of those cases than of the word
    private const int LeastCases = 15;
    private const double LeastShare = 0.005;

    public static IReadOnlyList<EncodedFeature> Learn(TrainingData data) =>
        [.. data.Features.Select((x, i) => Learn(x, [.. data.Rows.Select(row => row.Features.Values[i])]))];

    public static DesignMatrix Encode(IReadOnlyList<EncodedFeature> features, IReadOnlyList<TrainingRow> rows)
    {
        var columns = features.Sum(x => x.Columns);
        var values = new double[rows.Count * columns];
        var line = new double[columns];
        for (var row = 0; row < rows.Count; row++)
        {
            Write(features, rows[row].Features, line);
            for (var column = 0; column < columns; column++)
            {
                values[(column * rows.Count) + row] = line[column];
            }
        }

        return new(rows.Count, columns, values);
    }

    public static void Write(IReadOnlyList<EncodedFeature> features, FeatureRow row, Span<double> line)
    {
        var at = 0;
        for (var i = 0; i < features.Count; i++)
        {
            features[i].Write(row.Values[i], line.Slice(at, features[i].Columns));
            at += features[i].Columns;
        }
    }

    private static EncodedFeature Learn(FeatureDefinition feature, IReadOnlyList<FeatureValue> values) =>
        feature.Kind == FeatureKind.Category ? LearnWords(feature, values) : LearnNumbers(feature, values);

    private static EncodedFeature LearnNumbers(FeatureDefinition feature, IReadOnlyList<FeatureValue> values)
    {
        double[] known = [.. values.Select(x => EncodedFeature.Scaled(feature.Kind, x)).OfType<double>()];
        var mean = known.DefaultIfEmpty(0).Average();
        var variance = known.Select(x => (x - mean) * (x - mean)).DefaultIfEmpty(0).Average();
        var unknown = values.Count - known.Length;
        double? share = unknown >= Least(values.Count) ? unknown / (double)values.Count : null;
        return new(feature, mean, variance > 1e-18 ? Math.Sqrt(variance) : 1, [], [], share);
    }

    private static EncodedFeature LearnWords(FeatureDefinition feature, IReadOnlyList<FeatureValue> values)
    {
        var least = Least(values.Count);
        var frequent = values.Select(EncodedFeature.Word)
            .GroupBy(x => x, StringComparer.OrdinalIgnoreCase)
            .Where(x => x.Count() >= least)
            .OrderByDescending(x => x.Count()).ThenBy(x => x.Key, StringComparer.OrdinalIgnoreCase)
            .Select(x => (Word: x.Order(StringComparer.Ordinal).First(), Share: x.Count() / (double)values.Count))
            .ToList();
        var rest = 1 - frequent.Sum(x => x.Share);
        return new(feature, 0, 1, [.. frequent.Select(x => x.Word)], [.. frequent.Select(x => x.Share), Math.Max(0, rest)], null);
    }

    private static double Least(int cases) => Math.Max(LeastCases, LeastShare * cases);
}
