namespace RevOps.Domain.Governance;

/// <summary>What only some see: the rep it belongs to does, the managers of the team do, analysts and admins see all.</summary>
public interface IScoped
{
    /// <summary>The owner, where they are a user.</summary>
    UserId? OwnerId { get; }

    /// <summary>The team whose managers see it; null: only analysts and admins do.</summary>
    TeamId? TeamId { get; }
}
