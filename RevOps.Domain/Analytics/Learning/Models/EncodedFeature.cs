using RevOps.Domain.Analytics.Learning.Features;

namespace RevOps.Domain.Analytics.Learning.Models;

/// <summary>How the model turns one feature into columns. Every column is centred on its mean of the training cases, so a weight speaks of the distance from the average case.</summary>
/// <param name="Definition">The feature.</param>
/// <param name="Mean">Mean of the number (of its logarithm for an amount).</param>
/// <param name="Scale">Its standard deviation; 1 where it did not vary.</param>
/// <param name="Levels">The words with a column each; the last column takes all others.</param>
/// <param name="LevelShares">Share of each word's column in the training cases, that of the others last.</param>
/// <param name="UnknownShare">Share of training cases without the number; null where there were too few for a column.</param>
public sealed record EncodedFeature(
    FeatureDefinition Definition, double Mean, double Scale, IReadOnlyList<string> Levels, IReadOnlyList<double> LevelShares, double? UnknownShare)
{
    /// <summary>Stands for "not known" among the words.</summary>
    public const string UnknownLevel = "(not known)";

    // A value further out than any typical case says "very much", not how much: beyond this it counts as this
    private const double Furthest = 4;

    /// <summary>Number of columns.</summary>
    public int Columns => Definition.Kind == FeatureKind.Category ? Levels.Count + 1 : UnknownShare is null ? 1 : 2;

    /// <summary>Writes the columns of a value.</summary>
    public void Write(FeatureValue value, Span<double> columns)
    {
        if (Definition.Kind == FeatureKind.Category)
        {
            var at = Level(value);
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i] = (i == at ? 1 : 0) - LevelShares[i];
            }

            return;
        }

        columns[0] = Scaled(value) is { } x ? Math.Clamp((x - Mean) / Scale, -Furthest, Furthest) : 0;
        if (UnknownShare is { } share)
        {
            columns[1] = (Scaled(value) is null ? 1 : 0) - share;
        }
    }

    /// <summary>Number on the scale that the mean was taken on; null where it is none.</summary>
    internal double? Scaled(FeatureValue value) => Scaled(Definition.Kind, value);

    internal static double? Scaled(FeatureKind kind, FeatureValue value) =>
        kind == FeatureKind.Amount && value.Number is { } x ? Math.Sign(x) * Math.Log(1 + Math.Abs(x)) : value.Number;

    internal static string Word(FeatureValue value) => value.IsUnknown ? UnknownLevel : value.ToString();

    private int Level(FeatureValue value)
    {
        var word = Word(value);
        for (var i = 0; i < Levels.Count; i++)
        {
            if (string.Equals(Levels[i], word, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return Levels.Count;
    }
}
