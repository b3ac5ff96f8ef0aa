namespace RevOps.Domain.Deals.Meddpicc.Reading;

/// <summary>Endings by which a word in lower case is told from a name.</summary>
internal static class OrdinaryWords
{
    private static readonly string[] Endings = ["ing", "ed", "ly", "ion", "ions", "ment", "ments", "ity", "able", "ful", "ance", "ence", "ness", "'s", "'re", "'ve", "'ll", "n't", "ive", "ist"];

    public static bool HasEnding(string word) => Array.Exists(Endings, x => word.EndsWith(x, StringComparison.Ordinal));
}
