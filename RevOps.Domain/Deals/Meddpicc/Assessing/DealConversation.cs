namespace RevOps.Domain.Deals.Meddpicc.Assessing;

/// <summary>What kind of source a deal's evidence comes from.</summary>
public enum DealSourceKind
{
    /// <summary>A call.</summary>
    Call = 0,

    /// <summary>A mail.</summary>
    Mail = 1,

    /// <summary>A note or another paper.</summary>
    Note = 2,
}

/// <summary>A call, mail or note of a deal, to be read.</summary>
/// <param name="Key">Names it for good, such as the call's id; two with the same key are one.</param>
/// <param name="Kind">What it is.</param>
/// <param name="At">When it was.</param>
/// <param name="Lines">What was said or written, in any order.</param>
public sealed record DealConversation(string Key, DealSourceKind Kind, DateTimeOffset At, IReadOnlyList<DealLine> Lines);

/// <summary>A conversation read: what the customer said, what the seller claimed, what was asked. Small enough to be stored.</summary>
/// <param name="Key">The conversation's key.</param>
/// <param name="Kind">What it is.</param>
/// <param name="At">When it was.</param>
/// <param name="Customer">What the customer's side said.</param>
/// <param name="Seller">What the seller said of the customer: a claim, never evidence.</param>
/// <param name="Asked">Questions of the seller by letter, in order.</param>
public sealed record ConversationReading(
    string Key, DealSourceKind Kind, DateTimeOffset At, MeddpiccFindings Customer, MeddpiccFindings Seller, IReadOnlyList<AskedLetter> Asked);

/// <summary>A letter that the seller asked for.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Seq">The utterance.</param>
/// <param name="Quote">Its words, verbatim.</param>
/// <param name="Refusal">The customer's words that refuse an answer; null where they did not refuse.</param>
public sealed record AskedLetter(MeddpiccLetter Letter, int Seq, string Quote, string? Refusal);
