namespace RevOps.Domain.Calls.Analysis.Labelling.Words;

/// <summary>One word of an utterance in lower case, contractions taken apart ("don't" is two tokens over the same characters).</summary>
/// <param name="Id">The word's id in the <see cref="Vocabulary"/>; <see cref="Vocabulary.Unknown"/> where no lexicon has it.</param>
/// <param name="Hash">Tells unknown words apart.</param>
/// <param name="Flags">What stands around the word.</param>
/// <param name="Start">First character in the text.</param>
/// <param name="Length">Characters in the text.</param>
internal readonly record struct Token(int Id, int Hash, TokenFlags Flags, int Start, int Length)
{
    public bool Is(TokenFlags flag) => (Flags & flag) != 0;

    public bool SameWord(Token other) => Id == other.Id && Hash == other.Hash;
}

[Flags]
internal enum TokenFlags : byte
{
    None = 0,

    /// <summary>A comma, dash, colon or bracket stands before it.</summary>
    Pause = 1,

    /// <summary>It begins a sentence.</summary>
    Stop = 2,

    /// <summary>A question mark follows.</summary>
    Asked = 4,

    /// <summary>A full stop, question or exclamation mark follows.</summary>
    Closed = 8,

    /// <summary>Figures or a number word.</summary>
    Number = 16,

    /// <summary>Written with a capital.</summary>
    Capital = 32,

    /// <summary>A clause may begin here: sentence start, after a pause, after lead-in words.</summary>
    Clause = 64,

    /// <summary>A stressing word ("really") was dropped before it.</summary>
    Stressed = 128,
}
