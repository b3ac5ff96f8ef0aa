using RevOps.Domain.Calls.Analysis.Topics;

namespace RevOps.Domain.Reviews.Context;

/// <summary>
/// Brings forms of one word together: "prices", "priced" and "pricing" are "pric". It may bring too much together, never too little:
/// that keeps a remark back and invents none.
/// </summary>
internal static class WordStems
{
    public static string Of(string word)
    {
        var own = word.IndexOf('\'', StringComparison.Ordinal) is var at and > 0 ? word[..at] : word;
        var stem = WithoutVerbEnding(NounForms.Singular(own));
        if (stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('a' or 'e' or 'i' or 'o' or 'u'))
        {
            return stem[..^1];
        }

        return stem.Length > 3 && stem[^1] == 'e' ? stem[..^1] : stem;
    }

    private static string WithoutVerbEnding(string word)
    {
        if (word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal))
        {
            return word[..^3];
        }

        return word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2] : word;
    }
}
