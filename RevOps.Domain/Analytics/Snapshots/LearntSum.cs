using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Snapshots;

/// <summary>
/// What the learnt model of a day's snapshot gave for one owner's deals that were expected in that day's quarter. Chances move every day, so that a
/// snapshot holds their sums, where spans hold the deals. A sum cannot be read from histories afterwards: a day that had no model has none.
/// </summary>
public sealed class LearntSum : IScoped
{
    private LearntSum()
    {
    }

    /// <summary>Notes a sum.</summary>
    public LearntSum(DateOnly day, UserId? owner, TeamId? team, string currency, decimal amount, int deals, int reckoned)
    {
        Id = Guid.CreateVersion7();
        Day = day;
        OwnerId = owner;
        TeamId = team;
        Currency = currency;
        Amount = amount;
        Deals = deals;
        Reckoned = reckoned;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The day of the snapshot.</summary>
    public DateOnly Day { get; private set; }

    /// <inheritdoc />
    public UserId? OwnerId { get; private set; }

    /// <inheritdoc />
    public TeamId? TeamId { get; private set; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>Σ amount × learnt probability; a deal that was not reckoned yet counts by its stage's.</summary>
    public decimal Amount { get; private set; }

    /// <summary>Deals in it.</summary>
    public int Deals { get; private set; }

    /// <summary>Of these with a learnt probability.</summary>
    public int Reckoned { get; private set; }
}
