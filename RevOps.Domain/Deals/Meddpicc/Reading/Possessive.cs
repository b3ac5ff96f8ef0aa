namespace RevOps.Domain.Deals.Meddpicc.Reading;

/// <summary>"Helen's signature", "Elena's our CFO": the name without what hangs on it.</summary>
internal static class Possessive
{
    public static bool Is(string word) => word.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || word.EndsWith("’s", StringComparison.OrdinalIgnoreCase);

    public static string Without(string word) => Is(word) ? word[..^2] : word;
}
