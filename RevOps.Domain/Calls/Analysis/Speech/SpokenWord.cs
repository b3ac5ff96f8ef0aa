namespace RevOps.Domain.Calls.Analysis.Speech;

/// <summary>One word of an utterance.</summary>
/// <param name="Lower">Lower case, straight apostrophes, common contractions repaired ("dont" reads "don't").</param>
/// <param name="Start">Index of its first character in the utterance's text.</param>
/// <param name="Length">Characters in the text.</param>
/// <param name="Capital">True where it is written with a capital first letter.</param>
/// <param name="After">The mark that follows it directly: '.', '?', '!', ',' (also ; : and dashes), or '\0'.</param>
public readonly record struct SpokenWord(string Lower, int Start, int Length, bool Capital, char After)
{
    /// <summary>Index just behind its last character.</summary>
    public int End => Start + Length;

    /// <summary>True where a sentence ends with this word.</summary>
    public bool EndsSentence => After is '.' or '?' or '!';
}
