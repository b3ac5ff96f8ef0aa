using System.Globalization;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>Puts findings in words.</summary>
internal static class Words
{
    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static string Quoted(Mark mark) => $"“{mark.Short}”";

    /// <summary>Graham: “it is a person”; the name in front only where the transcript has one.</summary>
    public static string Said(Mark mark) => $"{Upper(mark.Line.Who)}: “{mark.Short}”";

    /// <summary>A quote inside a sentence to try, which itself stands in quotation marks.</summary>
    public static string Inner(Mark mark) => $"‘{mark.Short}’";

    public static string Number(int n) => n < Small.Length ? Small[n] : n.ToString(CultureInfo.InvariantCulture);

    public static string Count(int n, string one, string? many = null) => $"{Number(n)} {(n == 1 ? one : many ?? one + "s")}";

    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
    };

    public static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The objection's kind as a rep calls it.</summary>
    public static string Objection(string label) => label switch
    {
        UtteranceLabels.ObjectionPrice => "the price",
        UtteranceLabels.ObjectionTiming => "the timing",
        UtteranceLabels.ObjectionAuthority => "who decides",
        UtteranceLabels.ObjectionNeed => "the need",
        UtteranceLabels.ObjectionCompetitor => "another supplier",
        UtteranceLabels.ObjectionStatusQuo => "staying as they are",
        UtteranceLabels.ObjectionTrust => "trust",
        UtteranceLabels.ObjectionBrushOff => "a brush-off",
        _ => "an objection",
    };
}
