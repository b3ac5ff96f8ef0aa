namespace RevOps.Tests.Benchmarks;

/// <summary>
/// Sentences of a made-up but realistic vocabulary: few words are very frequent, most are rare (Zipf), as in speech.
/// The same seed gives the same sentences.
/// </summary>
internal sealed class WordPool(int seed)
{
    /// <summary>A word of most calls.</summary>
    public const string Common = "price";

    /// <summary>A word of about one call in 5,000.</summary>
    public const string Rare = "ombudsman";

    private const int Size = 3000;
    private static readonly string[] Spoken =
    [
        "the", "and", "you", "we", "that", "it", "to", "is", "of", "a", "in", "so", "for", "have", "this", "what", "with", "are", "our", "on",
        "can", "your", "team", "would", "do", "be", "not", "at", "if", "about", "time", "one", "think", "just", "get", "they", "there", "how",
        Common, "contract", "budget", "next", "week", "security", "demo", "invoice", "report", "month", "quarter", "question", "integration",
        "renewal", "rollout", "pilot", "manager", "board", "support", "training", "export", "dashboard", "workflow", "approval", "legal",
    ];

    private static readonly string[] Syllables = ["ba", "cor", "den", "fal", "gri", "hol", "jun", "kel", "lam", "mor", "nel", "par", "quin", "ros", "sten", "tam", "ver", "wil"];
    private static readonly string[] Words = [.. Spoken, .. Made()];
    private static readonly double[] Weights = Cumulated();
    private readonly Random _random = new(seed);

    public string Sentence()
    {
        var words = new string[_random.Next(6, 20)];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Word();
        }

        words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
        return string.Join(' ', words) + (_random.Next(4) == 0 ? "?" : ".");
    }

    private string Word()
    {
        var at = Array.BinarySearch(Weights, _random.NextDouble() * Weights[^1]);
        return Words[Math.Min(at < 0 ? ~at : at, Words.Length - 1)];
    }

    private static IEnumerable<string> Made()
    {
        for (var i = 0; i < Size; i++)
        {
            yield return Syllables[i % 18] + Syllables[i / 18 % 18] + Syllables[i / 324 % 18];
        }
    }

    private static double[] Cumulated()
    {
        var sum = 0.0;
        return [.. Words.Select((_, i) => sum += 1.0 / (i + 3))];
    }
}
