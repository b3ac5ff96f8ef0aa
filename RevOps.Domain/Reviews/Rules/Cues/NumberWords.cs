namespace RevOps.Domain.Reviews.Rules.Cues;

/// <summary>Tells a number, written in digits or in words. "one" is not among the words: it is mostly a pronoun.</summary>
internal static class NumberWords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
        "eighty", "ninety", "hundred", "thousand", "million", "millions", "billion", "dozen", "half", "third", "quarter",
    };

    public static bool Is(string token) => token.AsSpan().ContainsAnyInRange('0', '9') || Words.Contains(token);
}
