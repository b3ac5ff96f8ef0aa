namespace RevOps.Domain.Governance;

/// <summary>Admins create, rename and delete teams.</summary>
public sealed class EditTeams(ITeamStore store, TimeProvider time)
{
    private const int LongestName = 100;

    private static readonly GovernanceError NoTeam = new(GovernanceErrorKind.NotFound, "There is no such team", "Reload the page");

    private static readonly GovernanceError Taken =
        new(GovernanceErrorKind.Conflict, "Another team has this name", "Choose another name", "name");

    /// <summary>Creates a team.</summary>
    public async Task<Result<TeamId, GovernanceError>> CreateAsync(Viewer viewer, string name, CancellationToken cancellationToken)
    {
        var chosen = Checked(viewer, name);
        if (!chosen.IsSuccess)
        {
            return chosen.Error;
        }

        var team = new Team(chosen.Value);
        var audit = AuditEntry.By(viewer, time, "team.created", $"team:{team.Id}", $"Created {team.Name}");
        return await store.AddAsync(team, audit, cancellationToken) ? team.Id : Taken;
    }

    /// <summary>Gives a team another name.</summary>
    public async Task<Result<TeamId, GovernanceError>> RenameAsync(Viewer viewer, TeamId id, string name, CancellationToken cancellationToken)
    {
        var chosen = Checked(viewer, name);
        if (!chosen.IsSuccess)
        {
            return chosen.Error;
        }

        var team = await store.FindAsync(id, cancellationToken);
        if (team is null)
        {
            return NoTeam;
        }

        var audit = AuditEntry.By(viewer, time, "team.renamed", $"team:{id}", $"Renamed {team.Name} to {chosen.Value}");
        return await store.RenameAsync(id, chosen.Value, audit, cancellationToken) ? id : Taken;
    }

    /// <summary>Deletes a team that has neither members nor calls.</summary>
    public async Task<Result<TeamId, GovernanceError>> DeleteAsync(Viewer viewer, TeamId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Administers)
        {
            return GovernanceError.NotAdmin;
        }

        var team = await store.FindAsync(id, cancellationToken);
        if (team is null)
        {
            return NoTeam;
        }

        var audit = AuditEntry.By(viewer, time, "team.deleted", $"team:{id}", $"Deleted {team.Name}");
        return await store.DeleteAsync(id, audit, cancellationToken)
            ? id
            : new GovernanceError(
                GovernanceErrorKind.Conflict, $"{team.Name} has members or calls", "Move its members to another team; a team that has held calls stays");
    }

    private static Result<string, GovernanceError> Checked(Viewer viewer, string name)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Administers ? GovernanceInput.Name(name, LongestName) : GovernanceError.NotAdmin;
    }
}
