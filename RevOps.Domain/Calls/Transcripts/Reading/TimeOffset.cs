namespace RevOps.Domain.Calls.Transcripts.Reading;

/// <summary>Offsets from a call's start.</summary>
internal static class TimeOffset
{
    /// <summary>Eleven days. What lies beyond is a clock time in the wrong unit or a damaged number.</summary>
    private const double MaxSeconds = 1_000_000;

    /// <summary>Null where the number is missing or cannot be an offset within a call.</summary>
    public static TimeSpan? FromSeconds(double? seconds) =>
        seconds is >= 0 and <= MaxSeconds ? TimeSpan.FromMilliseconds(Math.Round(seconds.Value * 1000)) : null;

    /// <summary>Null where the number is missing or cannot be an offset within a call.</summary>
    public static TimeSpan? FromMilliseconds(double? milliseconds) => FromSeconds(milliseconds / 1000);

    /// <summary>
    /// Reads <c>m:ss</c>, <c>mm:ss</c>, <c>h:mm:ss</c>, each with an optional fraction behind a point or comma;
    /// unpadded parts too, as Teams writes <c>0:0:3.490</c>. Null where it is no such stamp.
    /// </summary>
    public static TimeSpan? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is < 3 or > 16 || !char.IsAsciiDigit(text[0]))
        {
            return null;
        }

        double total = 0;
        var parts = 0;
        while (true)
        {
            var colon = text.IndexOf(':');
            var part = colon < 0 ? text : text[..colon];
            if ((colon < 0 ? Seconds(part) : Whole(part, parts == 0 ? 4 : 2)) is not { } value || (parts > 0 && value >= 60))
            {
                return null;
            }

            total = (total * 60) + value;
            parts++;
            if (colon < 0)
            {
                return parts is 2 or 3 ? FromSeconds(total) : null;
            }

            text = text[(colon + 1)..];
        }
    }

    private static double? Seconds(ReadOnlySpan<char> text)
    {
        var mark = text.IndexOfAny('.', ',');
        if (mark < 0)
        {
            return Whole(text, 2);
        }

        var fraction = text[(mark + 1)..];
        return Whole(text[..mark], 2) is { } whole && Whole(fraction, 9) is { } value
            ? whole + (value / Math.Pow(10, fraction.Length))
            : null;
    }

    private static double? Whole(ReadOnlySpan<char> text, int maxDigits)
    {
        if (text.Length == 0 || text.Length > maxDigits)
        {
            return null;
        }

        double value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return null;
            }

            value = (value * 10) + (c - '0');
        }

        return value;
    }
}
