using System.Globalization;

namespace RevOps.Domain.Analytics.Learning.Features;

/// <summary>What a feature says of one case: a number, a word, or nothing. Unknown is a value of its own and never zero.</summary>
public readonly record struct FeatureValue
{
    private FeatureValue(double? number, string? word)
    {
        Number = number;
        Word = word;
    }

    /// <summary>Not known.</summary>
    public static FeatureValue Unknown => default;

    /// <summary>The number; null for a word or unknown.</summary>
    public double? Number { get; }

    /// <summary>The word; null for a number or unknown.</summary>
    public string? Word { get; }

    /// <summary>True where nothing is known.</summary>
    public bool IsUnknown => Number is null && Word is null;

    /// <summary>A number; null and what is no finite number are unknown.</summary>
    public static FeatureValue Of(double? number) => number is { } x && double.IsFinite(x) ? new(x, null) : Unknown;

    /// <summary>A word; null and blank are unknown.</summary>
    public static FeatureValue Of(string? word) => string.IsNullOrWhiteSpace(word) ? Unknown : new(null, word.Trim());

    /// <summary>Yes or no.</summary>
    public static FeatureValue Of(bool? yes) => yes is { } x ? new(null, x ? "yes" : "no") : Unknown;

    /// <summary>The value for a reader.</summary>
    public override string ToString() => Word ?? Number?.ToString(Math.Abs(Number.Value) >= 10 ? "N0" : "0.#", CultureInfo.InvariantCulture) ?? "not known";
}
