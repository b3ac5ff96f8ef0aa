namespace RevOps.Domain.Crm.Book;

/// <summary>
/// What a CRM says, made to fit: its texts are of any length, and one that cannot be stored would hold up everything behind it for ever.
/// </summary>
public static class BookText
{
    /// <summary>What the columns of money hold.</summary>
    private const decimal LargestAmount = 99_999_999_999_999m;

    private const int CurrencyLength = 3;

    /// <summary>At most so many characters, without what no database stores; null where nothing is left.</summary>
    public static string? Fit(string? text, int most)
    {
        var clean = text?.Replace("\0", "", StringComparison.Ordinal).Trim();
        return string.IsNullOrEmpty(clean) ? null
            : clean.Length <= most ? clean
            : clean[..(char.IsHighSurrogate(clean[most - 1]) ? most - 1 : most)];
    }

    /// <summary>The amount; null where no column holds it.</summary>
    public static decimal? Amount(decimal? amount) => amount is { } value && Math.Abs(value) <= LargestAmount ? Math.Round(value, 4) : null;

    /// <summary>ISO 4217 in capitals; null where it is no such code.</summary>
    public static string? Currency(string? code) => code is { Length: CurrencyLength } ? code.ToUpperInvariant() : null;
}
