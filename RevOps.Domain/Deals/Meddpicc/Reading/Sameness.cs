using RevOps.Domain.Calls.Analysis.Speech;
using RevOps.Domain.Calls.Analysis.Topics;

namespace RevOps.Domain.Deals.Meddpicc.Reading;

/// <summary>Whether two values name the same thing, said in other words or more fully.</summary>
internal static class Sameness
{
    private const double LeastShared = 0.5;

    public static bool Same(MeddpiccLetter letter, string? one, string? other)
    {
        if (one is null || other is null)
        {
            return one is null && other is null;
        }

        var (a, b) = (Words(one, letter), Words(other, letter));
        if (a.Count == 0 || b.Count == 0)
        {
            return string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
        }

        var shared = a.Count(b.Contains);
        return letter is MeddpiccLetter.EconomicBuyer or MeddpiccLetter.Champion
            ? SamePerson(one, other)
            : letter == MeddpiccLetter.Metrics ? shared == Math.Max(a.Count, b.Count) : (double)shared / Math.Min(a.Count, b.Count) > LeastShared;
    }

    /// <summary>"Elena", "Elena Diaz" and "Elena Diaz, CFO"; "the CFO" alone may be she.</summary>
    public static bool SamePerson(string one, string other)
    {
        var (a, b) = (Parts(one), Parts(other));
        var smaller = a.Count <= b.Count ? a : b;
        return smaller.Count > 0 && smaller.All((ReferenceEquals(smaller, a) ? b : a).Contains);
    }

    private static HashSet<string> Parts(string person) =>
        [.. person.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(x => x.ToLowerInvariant()).Where(x => x is not ("the" or "our" or "of"))];

    private static HashSet<string> Words(string value, MeddpiccLetter letter)
    {
        var all = SpokenText.Parse(value).Words.ToArray().Select(x => x.Lower.Replace(",", "", StringComparison.Ordinal));
        return [.. letter == MeddpiccLetter.Metrics ? all : all.Where(x => !CommonWords.Contains(x)).Select(x => x.Length > 4 ? x.TrimEnd('s') : x)];
    }
}
