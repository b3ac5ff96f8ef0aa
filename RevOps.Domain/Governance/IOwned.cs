namespace RevOps.Domain.Governance;

/// <summary>What belongs to a rep: the rep sees it, the managers of the team do, analysts and admins see all.</summary>
public interface IOwned
{
    /// <summary>The owner, where they are a user.</summary>
    UserId? OwnerId { get; }

    /// <summary>The owner as the source names them: an id, an e-mail address or a name; null where it names nobody.</summary>
    string? OwnerKey { get; }

    /// <summary>The team whose managers see it; null: only analysts and admins do.</summary>
    TeamId? TeamId { get; }
}
