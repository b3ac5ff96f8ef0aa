namespace RevOps.Domain.Deals.Meddpicc;

/// <summary>What one call says of a letter.</summary>
public enum LetterStatus
{
    /// <summary>It never came up on the customer's side.</summary>
    Absent = 0,

    /// <summary>It came up, but the call leaves open what holds: claims that differ, or talk that names nothing.</summary>
    Ambiguous = 1,

    /// <summary>The call names one thing.</summary>
    Found = 2,
}

/// <summary>How firmly something was said.</summary>
public enum Firmness
{
    /// <summary>Talked of without naming anything: "a couple of other tools", "we'll review it".</summary>
    Vague = 0,

    /// <summary>Named under reserve, from hearsay or as a bare attitude: "I think", "someone mentioned", "might be open to it".</summary>
    Hedged = 1,

    /// <summary>Said outright.</summary>
    Stated = 2,
}

/// <summary>Where it was said.</summary>
/// <param name="Seq">The utterance.</param>
/// <param name="Quote">Its words, verbatim.</param>
/// <param name="Speaker">Who said it; null where not known.</param>
public sealed record LetterEvidence(int Seq, string Quote, string? Speaker);

/// <summary>One thing that a call says of a letter.</summary>
/// <param name="Value">In the words of the call; null where nothing is named.</param>
/// <param name="Firmness">The firmest saying of it.</param>
/// <param name="Evidence">Every place it was said, in order.</param>
public sealed record LetterReading(string? Value, Firmness Firmness, IReadOnlyList<LetterEvidence> Evidence)
{
    /// <summary>Says that there is none, as in "we're not talking to anyone else".</summary>
    public bool IsDenial { get; init; }

    /// <summary>Names no rival but the customer's own way: building it, or staying as it is.</summary>
    public bool IsOwnWay { get; init; }
}

/// <summary>What one call says of a letter, weighed.</summary>
/// <param name="Status">Whether one thing is named.</param>
/// <param name="Value">That thing; null unless found.</param>
/// <param name="Firmness">How firmly; null when absent.</param>
/// <param name="Evidence">What the status rests on, in order.</param>
/// <param name="Readings">All that was said, the firmest first; a deal weighs them again over its calls.</param>
public sealed record LetterFinding(
    LetterStatus Status, string? Value, Firmness? Firmness, IReadOnlyList<LetterEvidence> Evidence, IReadOnlyList<LetterReading> Readings)
{
    /// <summary>Nothing was said.</summary>
    public static LetterFinding Absent { get; } = new(LetterStatus.Absent, null, null, [], []);
}
