using RevOps.Domain.Deals.Meddpicc;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.Assessment;

/// <summary>What a person may do with a letter.</summary>
public enum LetterVerdict
{
    /// <summary>What the product read is right.</summary>
    Confirmed = 0,

    /// <summary>It is otherwise, as the person says.</summary>
    Corrected = 1,

    /// <summary>What the product read is wrong, and nothing is known instead.</summary>
    Rejected = 2,
}

/// <summary>What a person decided of a letter of a deal. Never changed, only taken back; the newest that holds counts.</summary>
public sealed class LetterDecision
{
    private LetterDecision()
    {
    }

    /// <summary>Decides.</summary>
    /// <param name="dealId">The deal.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="number">One more than the letter's last decision: two that decide at once do not both succeed.</param>
    /// <param name="verdict">What.</param>
    /// <param name="value">What holds, or what is rejected.</param>
    /// <param name="reason">Why; null where none was given.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    public LetterDecision(DealId dealId, MeddpiccLetter letter, int number, LetterVerdict verdict, string value, string? reason, UserId by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        DealId = dealId;
        Letter = letter;
        Number = number;
        Verdict = verdict;
        Value = value;
        Reason = reason;
        DecidedBy = by;
        DecidedAt = at;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The deal.</summary>
    public DealId DealId { get; private set; }

    /// <summary>The letter.</summary>
    public MeddpiccLetter Letter { get; private set; }

    /// <summary>From 1, within deal and letter.</summary>
    public int Number { get; private set; }

    /// <summary>What.</summary>
    public LetterVerdict Verdict { get; private set; }

    /// <summary>What holds, or what is rejected.</summary>
    public string Value { get; private set; } = "";

    /// <summary>Why; null where none was given.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who.</summary>
    public UserId DecidedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset DecidedAt { get; private set; }

    /// <summary>When it was taken back; null while it holds.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>Who took it back.</summary>
    public UserId? UndoneBy { get; private set; }

    /// <summary>Takes it back.</summary>
    public void Undo(UserId by, DateTimeOffset at) => (UndoneBy, UndoneAt) = (by, at);
}
