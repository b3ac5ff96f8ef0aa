namespace RevOps.Domain.Reviews.Rules.Cues;

/// <summary>
/// Cuts an utterance into comparable words. Punctuation and case say nothing here, so a recogniser that writes neither
/// gives the same tokens; hesitations and words said twice in a row are left out.
/// </summary>
internal static class SpokenTokens
{
    private static readonly HashSet<string> Hesitations = ["um", "uh", "er", "erm", "hm", "hmm", "mm", "ah"];

    public static List<SpokenToken> Of(string text)
    {
        var tokens = new List<SpokenToken>();
        for (var i = 0; i < text.Length;)
        {
            if (!IsWord(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (IsWord(text[i]) || Joins(text, i)))
            {
                i++;
            }

            Add(tokens, text[start..i], start, i);
        }

        return tokens;
    }

    private static void Add(List<SpokenToken> tokens, string written, int start, int end)
    {
        var word = written.Replace('’', '\'').ToLowerInvariant();
        if (Hesitations.Contains(word))
        {
            return;
        }

        foreach (var part in Contractions.Expand(word))
        {
            if (tokens.Count == 0 || tokens[^1].Text != part)
            {
                tokens.Add(new(part, start, end));
            }
        }
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '$' or '€' or '£' or '%';

    // An apostrophe between letters, a point or comma between digits
    private static bool Joins(string text, int i) =>
        i > 0 && i + 1 < text.Length
        && ((text[i] is '\'' or '’' && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]))
            || (text[i] is '.' or ',' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])));
}
