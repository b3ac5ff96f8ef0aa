using RevOps.Domain.Deals.Meddpicc;

namespace RevOps.Tests.Benchmarks.Meddpicc;

/// <summary>
/// Three ways to count a letter right. Exact is the authors' own: same status, and a found value is the same string. Same is: same status, and the
/// value names the same thing (the same person or figure, or half of the content words). Status looks at the status alone.
/// </summary>
internal readonly record struct MeddpiccGrade(bool Exact, bool Same, bool Status, bool CanBeExact)
{
    private static readonly HashSet<string> Empty =
        ["a", "an", "the", "of", "our", "for", "on", "in", "and", "then", "is", "to", "by", "with", "that", "this", "it", "after", "before", "some"];

    // The set's authors reworded what is hedged; these two are the same requirement in other words
    private static readonly (string Said, string Meant)[] Synonyms = [("on-prem deployment", "self-hosted option"), ("multi-language support", "localization support")];

    public static MeddpiccGrade Of(LetterFinding found, (LetterStatus Status, string? Value) truth, GradedCall call)
    {
        var status = found.Status == truth.Status;
        var asked = truth.Status == LetterStatus.Found;
        return new MeddpiccGrade(
            status && (!asked || found.Value == truth.Value),
            status && (!asked || IsSame(found.Value!, truth.Value!)),
            status,
            !asked || call.Lines.Any(x => x.Text.Contains(truth.Value!, StringComparison.Ordinal)));
    }

    private static bool IsSame(string found, string truth)
    {
        var (a, b) = (Words(Synonyms.Aggregate(found, (x, s) => x.Replace(s.Said, s.Meant, StringComparison.OrdinalIgnoreCase))), Words(truth));
        var shared = a.Intersect(b).Count();
        return shared > 0 && 2 * shared >= Math.Min(a.Count, b.Count) && Figures(a).SetEquals(Figures(b));
    }

    private static HashSet<string> Figures(HashSet<string> words) => [.. words.Where(x => char.IsAsciiDigit(x[0]) || x[0] == '$')];

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', '-', '.'], StringSplitOptions.RemoveEmptyEntries).Where(x => !Empty.Contains(x)).Select(x => x.TrimEnd('s'))];
}
