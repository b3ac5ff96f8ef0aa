using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.Assessment;

/// <summary>Who is to do what was suggested for a deal, and by when, as a person set it. Never changed, only taken back; the newest that holds counts.</summary>
public sealed class ActionPlan
{
    private ActionPlan()
    {
    }

    /// <summary>Plans.</summary>
    /// <param name="dealId">The deal.</param>
    /// <param name="key">The suggestion's key.</param>
    /// <param name="number">One more than its last plan: two that plan at once do not both succeed.</param>
    /// <param name="owner">Who is to do it.</param>
    /// <param name="due">By when.</param>
    /// <param name="by">Who planned.</param>
    /// <param name="at">When they did.</param>
    public ActionPlan(DealId dealId, string key, int number, UserId owner, DateOnly due, UserId by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        DealId = dealId;
        Key = key;
        Number = number;
        OwnerId = owner;
        Due = due;
        PlannedBy = by;
        PlannedAt = at;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The deal.</summary>
    public DealId DealId { get; private set; }

    /// <summary>The suggestion's key.</summary>
    public string Key { get; private set; } = "";

    /// <summary>From 1, within deal and key.</summary>
    public int Number { get; private set; }

    /// <summary>Who is to do it.</summary>
    public UserId OwnerId { get; private set; }

    /// <summary>By when.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>Who planned.</summary>
    public UserId PlannedBy { get; private set; }

    /// <summary>When they did.</summary>
    public DateTimeOffset PlannedAt { get; private set; }

    /// <summary>When it was taken back; null while it holds.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>Who took it back.</summary>
    public UserId? UndoneBy { get; private set; }

    /// <summary>Takes it back: what held before holds again.</summary>
    public void Undo(UserId by, DateTimeOffset at) => (UndoneBy, UndoneAt) = (by, at);
}
