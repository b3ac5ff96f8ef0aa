namespace RevOps.Domain.Governance;

/// <summary>Reads of teams for admins; empty for others.</summary>
public interface ITeamQueries
{
    /// <summary>All teams, by name.</summary>
    Task<IReadOnlyList<TeamListItem>> ListAsync(Viewer viewer, CancellationToken cancellationToken);
}

/// <summary>A team in the list.</summary>
/// <param name="Id">The team.</param>
/// <param name="Name">Its name.</param>
/// <param name="Managers">Names of its managers.</param>
/// <param name="Members">Number of people, managers included.</param>
/// <param name="Calls">Number of calls it has held.</param>
public sealed record TeamListItem(TeamId Id, string Name, IReadOnlyList<string> Managers, int Members, int Calls)
{
    /// <summary>May be deleted.</summary>
    public bool IsEmpty => Members == 0 && Calls == 0;
}
