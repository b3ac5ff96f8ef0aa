using System.Collections.Frozen;

namespace RevOps.Domain.Calls.Analysis.Topics;

/// <summary>What little of grammar the search for terms needs.</summary>
internal static class NounForms
{
    private static readonly FrozenSet<string> Determiners = FrozenSet.ToFrozenSet(
        ("the a an our your my his her their its this that these those every each any no some another which whose both all more "
        + "two three four five six seven eight nine ten twenty thirty forty fifty hundred thousand million one").Split(' '),
        StringComparer.Ordinal);

    public static bool IsDeterminer(string word) => Determiners.Contains(word) || char.IsAsciiDigit(word[0]);

    /// <summary>Good enough to count "run" and "runs" together.</summary>
    public static string Singular(string word)
    {
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal))
        {
            return word[..^3] + "y";
        }

        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    /// <summary>With a capital first letter, otherwise as said.</summary>
    public static string Title(string term) => char.ToUpperInvariant(term[0]) + term[1..];
}
