using RevOps.Domain.Crm;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics;

/// <summary>What a rep or a team is to sell in a period.</summary>
public sealed class Quota : SourcedRecord, IOwned
{
    private Quota()
    {
    }

    /// <summary>Sets a quota.</summary>
    public Quota(DateOnly from, DateOnly to, decimal amount, string currency)
    {
        Id = Guid.CreateVersion7();
        From = from;
        To = to;
        Amount = amount;
        Currency = currency;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The rep; null where it is a team's or the organisation's.</summary>
    public UserId? OwnerId { get; internal set; }

    /// <inheritdoc />
    public string? OwnerKey { get; internal set; }

    /// <summary>The rep's team, or the team whose quota it is.</summary>
    public TeamId? TeamId { get; internal set; }

    /// <summary>The team as the source names it; null where it names none.</summary>
    public string? TeamKey { get; internal set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; internal set; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; internal set; }

    /// <summary>How much, in <see cref="Currency"/>.</summary>
    public decimal Amount { get; internal set; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; internal set; } = "";
}
