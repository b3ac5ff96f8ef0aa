namespace RevOps.Domain.Governance;

/// <summary>What belongs to a rep, and who the source says that is.</summary>
public interface IOwned : IScoped
{
    /// <summary>The owner as the source names them: an id, an e-mail address or a name; null where it names nobody.</summary>
    string? OwnerKey { get; }
}
