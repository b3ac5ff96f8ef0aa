using System.Globalization;

namespace RevOps.Domain.Crm.Imports.Fields;

/// <summary>Reads what stands in a cell, and writes values so that they can be read again.</summary>
public static class FieldText
{
    private const long FirstMillisecond = 100_000_000_000;
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private static readonly string[] IsoTimes =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd",
    ];

    private static readonly string[] DayFirst = Ordered("d/M/yyyy");

    private static readonly string[] MonthFirst = Ordered("M/d/yyyy");

    /// <summary>The value of a cell that is not empty; null where it cannot be read.</summary>
    public static object? Read(ImportField field, string text, ImportMapping mapping) => field.Kind switch
    {
        FieldKind.Text => text,
        FieldKind.Email => text.ToLowerInvariant(),
        FieldKind.Whole => Number(text, mapping) is { } number && number is >= int.MinValue and <= int.MaxValue ? (int)Math.Round(number) : null,
        FieldKind.Number => Number(text, mapping) is { } number ? (double)number : null,
        FieldKind.Amount => Number(text, mapping) is { } number && Math.Abs(number) < 100_000_000_000_000m ? Math.Round(number, 4) : null,
        FieldKind.Percent => Number(text, mapping) is { } number and >= 0 and <= 100 ? (int)Math.Round(number <= 1 ? number * 100 : number) : null,
        FieldKind.Currency => text.Length == 3 && text.All(char.IsAsciiLetter) ? text.ToUpperInvariant() : null,
        FieldKind.Day => Time(text, mapping) is { } time ? DateOnly.FromDateTime(time.DateTime) : null,
        FieldKind.Time => Time(text, mapping) is { } time ? time.ToUniversalTime() : null,
        FieldKind.YesNo => YesNo(text),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>The value as text that <see cref="Restore"/> reads again.</summary>
    public static string? Write(object? value) => value switch
    {
        null => null,
        DateTimeOffset time => time.ToString("O", Invariant),
        DateOnly day => day.ToString("O", Invariant),
        bool yes => yes ? "true" : "false",
        decimal amount => amount.ToString("0.####", Invariant),
        double number => number.ToString("R", Invariant),
        IFormattable other => other.ToString(null, Invariant),
        _ => value.ToString(),
    };

    /// <summary>The value that <see cref="Write"/> wrote.</summary>
    public static object? Restore(ImportField field, string? text) => text is null ? null : field.Kind switch
    {
        FieldKind.Whole or FieldKind.Percent => int.Parse(text, Invariant),
        FieldKind.Number => double.Parse(text, Invariant),
        FieldKind.Amount => decimal.Parse(text, Invariant),
        FieldKind.Day => DateOnly.Parse(text, Invariant),
        FieldKind.Time => DateTimeOffset.Parse(text, Invariant),
        FieldKind.YesNo => text == "true",
        _ => text,
    };

    private static decimal? Number(string text, ImportMapping mapping)
    {
        var isNegative = text.StartsWith('(') && text.EndsWith(')');
        Span<char> kept = stackalloc char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) || c is '.' or ',' or '-' or '+' or 'e' or 'E')
            {
                kept[length++] = c;
            }
            else if (!char.IsWhiteSpace(c) && c is not ('(' or ')' or '%' or '\'') && char.GetUnicodeCategory(c) != UnicodeCategory.CurrencySymbol)
            {
                return null;
            }
        }

        var plain = new string(kept[..length]);
        plain = mapping.DecimalComma ? plain.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : plain.Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.Float, Invariant, out var number) ? (isNegative ? -number : number) : null;
    }

    private static DateTimeOffset? Time(string text, ImportMapping mapping)
    {
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        if (DateTimeOffset.TryParseExact(text, IsoTimes, Invariant, Styles, out var time))
        {
            return time;
        }

        if (long.TryParse(text, NumberStyles.None, Invariant, out var number))
        {
            return number is >= FirstMillisecond and < FirstMillisecond * 100 ? DateTimeOffset.FromUnixTimeMilliseconds(number) : null;
        }

        var slashes = text.Replace('.', '/').Replace('-', '/');
        return DateTimeOffset.TryParseExact(slashes, mapping.DayOrder == DayOrder.DayFirst ? DayFirst : MonthFirst, Invariant, Styles, out time) ? time : null;
    }

    private static object? YesNo(string text) => text.ToLowerInvariant() switch
    {
        "1" or "true" or "yes" or "y" or "x" or "t" => true,
        "0" or "false" or "no" or "n" or "f" => false,
        _ => null,
    };

    private static string[] Ordered(string day) =>
        [day, day + " H:mm", day + " H:mm:ss", day + " h:mm tt", day + " h:mm:ss tt", day.Replace("yyyy", "yy", StringComparison.Ordinal), day + "', 'h:mm tt"];
}
