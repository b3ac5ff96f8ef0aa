using System.Globalization;
using System.Text.RegularExpressions;

namespace RevOps.Domain.Deals.Edits;

/// <summary>
/// Reads an amount as a person types it: <c>12500</c>, <c>12,500.50</c> or <c>12 500</c>. What could mean two things, such as <c>12.500</c>, is asked
/// about and not guessed: a thousandfold mistake in a forecast is not noticed for weeks.
/// </summary>
public static partial class TypedAmount
{
    private static readonly DealError Unreadable =
        new(DealErrorKind.Invalid, "That amount cannot be read", "Write it as 12500 or 12,500.50, with a point before the cents and at most two digits behind it");

    /// <summary>The amount; nothing typed takes it away.</summary>
    public static Result<DealTerm, DealError> Read(string? amount, string? currency)
    {
        var typed = string.Concat((amount ?? "").Where(x => !char.IsWhiteSpace(x) && x is not '\''));
        if (typed.Length == 0)
        {
            return DealTerm.Amount(null);
        }

        return Plain().IsMatch(typed) && decimal.TryParse(typed, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? DealTerm.Amount(value, currency?.Trim().ToUpperInvariant())
            : Unreadable;
    }

    /// <summary>As it is put into the field: without groups, so that nothing has to be taken out to change it.</summary>
    public static string Write(decimal? amount) => amount?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(@"^(\d{1,20}|\d{1,3}(,\d{3}){1,6})(\.\d{1,2})?$", RegexOptions.None, 1000)]
    private static partial Regex Plain();
}
