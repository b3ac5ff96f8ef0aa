using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>
/// Whether a value that a CRM gives back is the one that was written. CRMs store "72" as "72.0", a date as midnight, and rewrite markup;
/// to take that for a person's change would raise a conflict with ourselves.
/// </summary>
public static partial class SameText
{
    /// <summary>Values of fields: equal as numbers, as dates, or as trimmed text; nothing and empty are the same.</summary>
    public static bool Fields(string? a, string? b)
    {
        var (left, right) = ((a ?? "").Trim(), (b ?? "").Trim());
        return left == right
            || (decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var x)
                && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var y) && x == y)
            || (Day(left) is { } from && from == Day(right));
    }

    /// <summary>Bodies of notes: equal in their words, whatever the markup; the key that a connector adds is left out.</summary>
    public static bool Notes(string? a, string? b) => Words(a) == Words(b);

    private static string Words(string? html)
    {
        var text = WebUtility.HtmlDecode(Tags().Replace(html ?? "", " "));
        return Key().Replace(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), "");
    }

    private static DateOnly? Day(string text) =>
        text.Length >= 10
        && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && (text.Length == 10 || text[10..].StartsWith("T00:00", StringComparison.Ordinal))
            ? day
            : null;

    [GeneratedRegex(" ?RevOps ref [A-Za-z0-9-]+$", RegexOptions.None, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tags();
}
