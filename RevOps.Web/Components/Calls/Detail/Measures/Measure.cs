using RevOps.Domain.Calls.Analysis;
using static System.FormattableString;

namespace RevOps.Web.Components.Calls.Detail.Measures;

/// <summary>One measured figure, ready to be shown.</summary>
/// <param name="Name">Name on screen.</param>
/// <param name="Meaning">What is measured, one sentence.</param>
/// <param name="Value">The figure; null where it is not available.</param>
/// <param name="Text">The figure with its unit; null where it is not available.</param>
/// <param name="Missing">Why it is not available.</param>
/// <param name="Range">Where good reps are; null where nothing is judged.</param>
/// <param name="RangeText">The range with its unit.</param>
public sealed record Measure(string Name, string Meaning, double? Value, string? Text, string Missing, MetricRange? Range = null, string? RangeText = null)
{
    /// <summary>End of the bar: a little beyond the value and the range.</summary>
    public double Top => Math.Max((Value ?? 0) * 1.15, (Range?.High ?? Range?.Low ?? 0) * 1.6);

    /// <summary>low, good or high; null where nothing is judged.</summary>
    public string? Verdict => Range is null || Value is not { } value ? null : value < Range.Low ? "low" : value > Range.High ? "high" : "good";

    /// <summary>The verdict in words.</summary>
    public string VerdictText => Verdict switch
    {
        "low" => "below the range",
        "high" => "above the range",
        _ => "in the range",
    };

    /// <summary>What kind of figure the range is: nobody is to take a vendor's claim for a law.</summary>
    public string GradeText => Range?.Grade switch
    {
        SourceGrade.Academic => "Research",
        SourceGrade.Vendor => "Vendor figure",
        _ => "Our proposal",
    };

    /// <summary>A figure with its range where one is known for this type of call.</summary>
    public static Measure Make(string name, string meaning, double? value, Func<double, string> text, string missing, MetricRange? range = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var judged = range is { Low: null, High: null } ? null : range;
        return new(name, meaning, value, value is { } known ? text(known) : null, missing, judged, judged is null ? null : Between(judged, text));
    }

    /// <summary>A share as per cent.</summary>
    public static string Percent(double share) => Invariant($"{100 * share:0} %");

    private static string Between(MetricRange range, Func<double, string> text) => (range.Low, range.High) switch
    {
        ({ } low, { } high) => $"{text(low)} to {text(high)}",
        (null, { } high) => $"up to {text(high)}",
        (var low, _) => $"from {text(low ?? 0)}",
    };
}
