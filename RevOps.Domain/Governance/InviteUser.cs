namespace RevOps.Domain.Governance;

/// <summary>An admin invites a person by a link that works once, for seven days.</summary>
public sealed class InviteUser(IOneTimeLinks links, ITeamStore teams, TimeProvider time)
{
    internal const int LongestName = 200;

    /// <summary>How long an invitation waits.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(7);

    /// <summary>Invites. An earlier invitation to the same address stops working.</summary>
    public async Task<Result<IssuedLink, GovernanceError>> RunAsync(
        Viewer viewer, InvitedPerson person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(person);
        if (!viewer.Administers)
        {
            return GovernanceError.NotAdmin;
        }

        var checkedPerson = await CheckedAsync(person, cancellationToken);
        return checkedPerson.IsSuccess
            ? await IssueAsync(viewer, checkedPerson.Value, cancellationToken)
            : checkedPerson.Error;
    }

    /// <summary>Withdraws an invitation that waits.</summary>
    public async Task<Result<Guid, GovernanceError>> WithdrawAsync(Viewer viewer, Guid invitationId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Administers)
        {
            return GovernanceError.NotAdmin;
        }

        var invitation = await links.FindInvitationAsync(invitationId, cancellationToken);
        var withdrawn = invitation is not null && await links.WithdrawAsync(
            invitationId,
            AuditEntry.By(viewer, time, "user.invitation-withdrawn", $"invitation:{invitationId}", $"Withdrew the invitation of {invitation.Email}"),
            cancellationToken);
        return withdrawn
            ? invitationId
            : new GovernanceError(GovernanceErrorKind.NotFound, "This invitation no longer waits", "Reload the page");
    }

    private async Task<Result<IssuedLink, GovernanceError>> IssueAsync(Viewer viewer, InvitedPerson person, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var secret = SecretToken.New();
        var invitation = new Invitation(person, secret.Hash, viewer, now, now + Lifetime);
        var audit = AuditEntry.By(viewer, time, "user.invited", $"invitation:{invitation.Id}", $"Invited {person.Email} as {person.Role}");
        var added = await links.AddAsync(invitation, audit, cancellationToken);
        return added.IsSuccess ? new IssuedLink(secret.Value, invitation.ExpiresAt) : added.Error;
    }

    private async Task<Result<InvitedPerson, GovernanceError>> CheckedAsync(InvitedPerson person, CancellationToken cancellationToken)
    {
        var email = GovernanceInput.Email(person.Email);
        var name = GovernanceInput.Name(person.Name, LongestName);
        if (!email.IsSuccess || !name.IsSuccess)
        {
            return email.Error ?? name.Error!;
        }

        var existing = await teams.ExistingAsync(person.Teams, cancellationToken);
        return person.Teams.Except(existing).Any()
            ? new GovernanceError(GovernanceErrorKind.Invalid, "One of these teams is gone", "Reload the page and choose again", "teams")
            : person with { Email = email.Value, Name = name.Value };
    }
}
