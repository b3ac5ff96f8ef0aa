namespace RevOps.Domain.Governance;

/// <summary>Reps who are coached together, and their managers.</summary>
public sealed class Team
{
    private Team()
    {
    }

    /// <summary>Makes a team.</summary>
    /// <param name="name">Unique among teams, whatever its case.</param>
    public Team(string name)
    {
        Id = TeamId.New();
        Name = name;
    }

    /// <summary>Its id.</summary>
    public TeamId Id { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Gives it another name.</summary>
    public void Rename(string name) => Name = name;
}

/// <summary>That a person belongs to a team; a manager manages the teams they belong to.</summary>
/// <param name="TeamId">The team.</param>
/// <param name="UserId">The person.</param>
public sealed record TeamMember(TeamId TeamId, UserId UserId);
