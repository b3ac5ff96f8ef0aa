namespace RevOps.Domain.Calls.Analysis.Speech;

/// <summary>A sentence of an utterance, or a clause of a long stretch without punctuation.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word, inclusive.</param>
public readonly record struct Sentence(int First, int Last)
{
    /// <summary>Number of words.</summary>
    public int Count => Last - First + 1;

    /// <summary>True where the word lies in it.</summary>
    public bool Contains(int word) => word >= First && word <= Last;
}
