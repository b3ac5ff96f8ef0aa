using System.Collections.Frozen;

namespace RevOps.Domain.Calls.Analysis.Speech;

/// <summary>Lower-cases words and repairs contractions that recognisers write without the apostrophe.</summary>
internal static class Contractions
{
    // "were", "well", "id" and "its" are words of their own and stay as they are
    private static readonly FrozenDictionary<string, string> Repaired = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["dont"] = "don't",
        ["cant"] = "can't",
        ["wont"] = "won't",
        ["didnt"] = "didn't",
        ["doesnt"] = "doesn't",
        ["isnt"] = "isn't",
        ["arent"] = "aren't",
        ["wasnt"] = "wasn't",
        ["couldnt"] = "couldn't",
        ["wouldnt"] = "wouldn't",
        ["shouldnt"] = "shouldn't",
        ["havent"] = "haven't",
        ["hasnt"] = "hasn't",
        ["im"] = "i'm",
        ["ive"] = "i've",
        ["ill"] = "i'll",
        ["youre"] = "you're",
        ["youll"] = "you'll",
        ["youve"] = "you've",
        ["theyre"] = "they're",
        ["theyll"] = "they'll",
        ["weve"] = "we've",
        ["thats"] = "that's",
        ["whats"] = "what's",
        ["lets"] = "let's",
        ["ok"] = "okay",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Repaired.GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Lower(ReadOnlySpan<char> word)
    {
        Span<char> lower = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            lower[i] = word[i] == '’' ? '\'' : char.ToLowerInvariant(word[i]);
        }

        return BySpan.TryGetValue(lower, out var repaired) ? repaired : new string(lower);
    }
}
