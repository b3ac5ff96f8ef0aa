namespace RevOps.Domain.Governance;

/// <summary>An admin gives a person another role or other teams, disables or enables them.</summary>
public sealed class ChangeUserAccess(IUserAccounts accounts, ITeamStore teams, TimeProvider time)
{
    /// <summary>Sets role and teams. Nobody changes their own role; the last active admin stays one.</summary>
    public async Task<Result<UserId, GovernanceError>> SetAsync(
        Viewer viewer, UserId id, UserRole role, IReadOnlyCollection<TeamId> memberOf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(memberOf);
        var found = await ForAdminAsync(viewer, id, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        if (id == viewer.UserId && role != found.Value.Role)
        {
            return new GovernanceError(GovernanceErrorKind.Forbidden, "Nobody changes their own role", "Ask another admin");
        }

        var existing = await teams.ExistingAsync(memberOf, cancellationToken);
        if (memberOf.Except(existing).Any())
        {
            return new GovernanceError(GovernanceErrorKind.Invalid, "One of these teams is gone", "Reload the page and choose again", "teams");
        }

        var detail = $"Made {found.Value.Name} {role} in {existing.Count} {(existing.Count == 1 ? "team" : "teams")}; was {found.Value.Role} in {found.Value.Teams.Count}";
        return await accounts.SetAccessAsync(id, role, existing, AuditEntry.By(viewer, time, "user.access-changed", $"user:{id}", detail), cancellationToken);
    }

    /// <summary>Ends the person's sessions and lets them sign in no more. Nobody disables themselves.</summary>
    public async Task<Result<UserId, GovernanceError>> DisableAsync(Viewer viewer, UserId id, CancellationToken cancellationToken)
    {
        var found = await ForAdminAsync(viewer, id, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        if (id == viewer.UserId)
        {
            return new GovernanceError(GovernanceErrorKind.Forbidden, "Nobody disables themselves", "Ask another admin");
        }

        var audit = AuditEntry.By(viewer, time, "user.disabled", $"user:{id}", $"Disabled {found.Value.Name}");
        return await accounts.SetDisabledAsync(id, true, audit, cancellationToken);
    }

    /// <summary>Lets the person sign in again.</summary>
    public async Task<Result<UserId, GovernanceError>> EnableAsync(Viewer viewer, UserId id, CancellationToken cancellationToken)
    {
        var found = await ForAdminAsync(viewer, id, cancellationToken);
        return found.IsSuccess
            ? await accounts.SetDisabledAsync(
                id, false, AuditEntry.By(viewer, time, "user.enabled", $"user:{id}", $"Enabled {found.Value.Name}"), cancellationToken)
            : found.Error;
    }

    private async Task<Result<UserAccount, GovernanceError>> ForAdminAsync(Viewer viewer, UserId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Administers)
        {
            return GovernanceError.NotAdmin;
        }

        var account = await accounts.FindAsync(id, cancellationToken);
        return account is null ? GovernanceError.NoUser : account;
    }
}
