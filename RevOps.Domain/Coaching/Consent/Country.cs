namespace RevOps.Domain.Coaching.Consent;

/// <summary>A country, for rules that differ by it.</summary>
/// <param name="Code">ISO 3166-1 alpha-2, upper case: <c>DE</c>.</param>
/// <param name="Name">Its short English name.</param>
public sealed record Country(string Code, string Name)
{
    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<Country> All { get; } = Read();

    private static readonly Dictionary<string, Country> ByCode = All.ToDictionary(x => x.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The country of a code, in any case; null where there is none.</summary>
    public static Country? Find(string? code) => code is not null && ByCode.TryGetValue(code.Trim(), out var country) ? country : null;

    private static List<Country> Read()
    {
        using var stream = typeof(Country).Assembly.GetManifestResourceStream("Coaching.Consent.Countries")
            ?? throw new InvalidOperationException("The list of countries is not embedded.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(x => x.Length > 3 && x[0] != '#').Select(x => new Country(x[..2], x[3..].Trim()))];
    }
}
