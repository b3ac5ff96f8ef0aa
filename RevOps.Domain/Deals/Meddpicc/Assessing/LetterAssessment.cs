namespace RevOps.Domain.Deals.Meddpicc.Assessing;

/// <summary>How a letter of a deal stands.</summary>
public enum LetterState
{
    /// <summary>Nothing is known.</summary>
    Empty = 0,

    /// <summary>The product reads it out of what was said.</summary>
    Suggested = 1,

    /// <summary>A person says so. It stays until a person changes it, whatever is said later.</summary>
    Confirmed = 2,

    /// <summary>The sources contradict each other and no person has decided.</summary>
    Contradicted = 3,
}

/// <summary>How old the newest evidence is.</summary>
public enum Freshness
{
    /// <summary>New enough, or there is nothing to grow old.</summary>
    Fresh = 0,

    /// <summary>Older than the first limit.</summary>
    Amber = 1,

    /// <summary>Older than the second.</summary>
    Red = 2,
}

/// <summary>What speaks against a letter.</summary>
[Flags]
public enum LetterGaps
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is not known from the customer, and the seller never asked.</summary>
    NotAsked = 1,

    /// <summary>The seller asked and the customer would not say, and has not said since.</summary>
    Refused = 2,

    /// <summary>Sources differ.</summary>
    Contradicted = 4,

    /// <summary>The newest evidence is old.</summary>
    Stale = 8,
}

/// <summary>A quote with its source and date.</summary>
/// <param name="Source">Key of the conversation.</param>
/// <param name="Kind">What it is.</param>
/// <param name="At">When it was.</param>
/// <param name="Seq">The utterance or paragraph.</param>
/// <param name="Quote">Verbatim.</param>
/// <param name="Speaker">Who said it; null where not known.</param>
public sealed record DatedQuote(string Source, DealSourceKind Kind, DateTimeOffset At, int Seq, string Quote, string? Speaker);

/// <summary>A letter that a person set.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Value">What they say.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record LetterConfirmation(MeddpiccLetter Letter, string Value, string By, DateTimeOffset At);

/// <summary>A letter of a deal, weighed over all its calls, mails and notes.</summary>
public sealed record LetterAssessment
{
    /// <summary>The letter.</summary>
    public required MeddpiccLetter Letter { get; init; }

    /// <summary>How it stands.</summary>
    public required LetterState State { get; init; }

    /// <summary>0 unknown, 1 claimed or said under reserve, 2 said by the customer, 3 borne out by a second person or document.</summary>
    public required int Score { get; init; }

    /// <summary>In the words of the source, or the person's who confirmed it; null where nothing is named.</summary>
    public string? Value { get; init; }

    /// <summary>What it rests on, oldest first.</summary>
    public IReadOnlyList<DatedQuote> Evidence { get; init; } = [];

    /// <summary>What contradicts it, oldest first.</summary>
    public IReadOnlyList<DatedQuote> Against { get; init; } = [];

    /// <summary>Where the customer refused to answer, oldest first.</summary>
    public IReadOnlyList<DatedQuote> Refusals { get; init; } = [];

    /// <summary>The person's word, where there is one.</summary>
    public LetterConfirmation? Confirmation { get; init; }

    /// <summary>The newest of evidence and confirmation; null where there is neither.</summary>
    public DateTimeOffset? KnownSince { get; init; }

    /// <summary>How old that is.</summary>
    public Freshness Freshness { get; init; }

    /// <summary>What speaks against it.</summary>
    public LetterGaps Gaps { get; init; }

    /// <summary>What to ask next; null where nothing needs asking.</summary>
    public string? NextQuestion { get; init; }
}
