namespace RevOps.Domain.Calls.Analysis.Speech;

/// <summary>Takes a readable quote out of an utterance, always verbatim.</summary>
public static class Quotes
{
    private const int LongestQuote = 40;

    /// <summary>The sentence that holds the word; of a very long one, the stretch around the word.</summary>
    public static string Around(SpokenText text, IReadOnlyList<Sentence> sentences, int word)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        var sentence = sentences.First(s => s.Contains(word));
        var first = sentence.First;
        var last = sentence.Last;
        if (sentence.Count > LongestQuote)
        {
            first = Math.Max(first, word - (LongestQuote / 3));
            last = Math.Min(last, first + LongestQuote - 1);
        }

        return text.Slice(first, last);
    }
}
