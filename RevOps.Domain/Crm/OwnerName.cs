using RevOps.Domain.Governance;

namespace RevOps.Domain.Crm;

/// <summary>A user of the source: who its records mean by an owner's id.</summary>
public sealed class OwnerName : SourcedRecord
{
    private OwnerName()
    {
    }

    /// <summary>Notes who an owner is.</summary>
    public OwnerName(string name, string? email)
    {
        Id = Guid.CreateVersion7();
        Name = name;
        Email = email?.ToLowerInvariant();
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Full name.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>E-mail address, lower case; null where unknown.</summary>
    public string? Email { get; internal set; }

    /// <summary>The user they are here; null where there is none yet.</summary>
    public UserId? UserId { get; internal set; }

    /// <summary>Takes over what they are called now.</summary>
    public void IsCalled(string name, string? email) => (Name, Email) = (name, email?.ToLowerInvariant());

    /// <summary>Says which user they are.</summary>
    public void Is(UserId? user) => UserId = user;
}
