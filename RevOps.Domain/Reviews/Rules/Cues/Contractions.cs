namespace RevOps.Domain.Reviews.Rules.Cues;

/// <summary>Spells contractions out, also those that a recogniser wrote without the apostrophe.</summary>
internal static class Contractions
{
    private static readonly Dictionary<string, string[]> Whole = new(StringComparer.Ordinal)
    {
        ["can't"] = ["can", "not"],
        ["cant"] = ["can", "not"],
        ["cannot"] = ["can", "not"],
        ["won't"] = ["will", "not"],
        ["let's"] = ["let", "us"],
        ["lets"] = ["let", "us"],
        ["dont"] = ["do", "not"],
        ["doesnt"] = ["does", "not"],
        ["didnt"] = ["did", "not"],
        ["isnt"] = ["is", "not"],
        ["wasnt"] = ["was", "not"],
        ["havent"] = ["have", "not"],
        ["couldnt"] = ["could", "not"],
        ["wouldnt"] = ["would", "not"],
        ["im"] = ["i", "am"],
        ["ive"] = ["i", "have"],
        ["youre"] = ["you", "are"],
        ["youve"] = ["you", "have"],
        ["youd"] = ["you", "would"],
        ["weve"] = ["we", "have"],
        ["theyre"] = ["they", "are"],
        ["thats"] = ["that", "is"],
        ["whats"] = ["what", "is"],
        ["hows"] = ["how", "is"],
        ["whos"] = ["who", "is"],
        ["theres"] = ["there", "is"],
        ["gonna"] = ["going", "to"],
        ["wanna"] = ["want", "to"],
        ["gotta"] = ["got", "to"],
        ["cause"] = ["because"],
    };

    private static readonly (string Ending, string Word)[] Endings =
    [
        ("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"), ("'d", "would"), ("'s", "is"),
    ];

    public static string[] Expand(string word)
    {
        if (Whole.TryGetValue(word, out var parts))
        {
            return parts;
        }

        foreach (var (ending, second) in Endings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return [word[..^ending.Length], second];
            }
        }

        return [word];
    }
}
