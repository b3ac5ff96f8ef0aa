using System.Globalization;

namespace RevOps.Domain.Leads.Icp.Profiles;

/// <summary>How a field is tested.</summary>
public enum TestKind
{
    /// <summary>One of the field's words is one of the values, whatever its case.</summary>
    OneOf,

    /// <summary>One of the field's words holds one of the values as whole words.</summary>
    Mentions,

    /// <summary>The number lies between the ends; a missing end is open.</summary>
    Between,
}

/// <summary>What a test found.</summary>
public enum FactAnswer
{
    /// <summary>The field is not known.</summary>
    Unknown,

    /// <summary>It fits.</summary>
    Met,

    /// <summary>It is known and does not fit.</summary>
    NotMet,
}

/// <summary>A test of one field, as data.</summary>
/// <param name="Field">The field, see <see cref="LeadFields"/>.</param>
/// <param name="Kind">How it is tested.</param>
/// <param name="Values">The words that fit.</param>
/// <param name="From">Least number.</param>
/// <param name="To">Greatest number.</param>
public sealed record FactTest(string Field, TestKind Kind, IReadOnlyList<string> Values, double? From = null, double? To = null)
{
    /// <summary>The answer with the value that shows it; null where unknown.</summary>
    public (FactAnswer Answer, string? Evidence) Of(LeadFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (Kind == TestKind.Between)
        {
            return facts.Number(Field) is { } number
                ? (number >= (From ?? double.MinValue) && number <= (To ?? double.MaxValue) ? FactAnswer.Met : FactAnswer.NotMet, number.ToString("#,0.##", CultureInfo.InvariantCulture))
                : (FactAnswer.Unknown, null);
        }

        var texts = facts.Texts(Field);
        return texts.Count == 0
            ? (FactAnswer.Unknown, null)
            : texts.FirstOrDefault(Fits) is { } text ? (FactAnswer.Met, text) : (FactAnswer.NotMet, string.Join(", ", texts));
    }

    private bool Fits(string text) => Values.Any(x => Kind == TestKind.OneOf
        ? text.Equals(x, StringComparison.OrdinalIgnoreCase)
        : WholeWords(text).Contains(WholeWords(x), StringComparison.Ordinal));

    private static string WholeWords(string text) =>
        " " + string.Join(' ', string.Concat(text.ToLowerInvariant().Select(x => char.IsLetterOrDigit(x) || x is '+' or '#' ? x : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)) + " ";
}
