using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.Assessment;

/// <summary>That a person did or dismissed what was suggested for a deal. Never changed, only taken back.</summary>
public sealed class ActionDecision
{
    private ActionDecision()
    {
    }

    /// <summary>Decides.</summary>
    /// <param name="dealId">The deal.</param>
    /// <param name="key">The suggestion's key.</param>
    /// <param name="number">One more than its last decision: two that decide at once do not both succeed.</param>
    /// <param name="text">What was suggested.</param>
    /// <param name="done">True: done; false: dismissed.</param>
    /// <param name="reason">Why it was dismissed; null for done.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    public ActionDecision(DealId dealId, string key, int number, string text, bool done, string? reason, UserId by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        DealId = dealId;
        Key = key;
        Number = number;
        Text = text;
        Done = done;
        Reason = reason;
        DecidedBy = by;
        DecidedAt = at;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The deal.</summary>
    public DealId DealId { get; private set; }

    /// <summary>The suggestion's key.</summary>
    public string Key { get; private set; } = "";

    /// <summary>From 1, within deal and key.</summary>
    public int Number { get; private set; }

    /// <summary>What was suggested.</summary>
    public string Text { get; private set; } = "";

    /// <summary>True: done; false: dismissed.</summary>
    public bool Done { get; private set; }

    /// <summary>Why it was dismissed.</summary>
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
