namespace RevOps.Domain.Governance;

/// <summary>The invited person makes their account. Whoever holds the link may: there is no viewer yet.</summary>
public sealed class RedeemInvitation(IOneTimeLinks links)
{
    /// <summary>The invitation; null where the link no longer works.</summary>
    public Task<Invitation?> FindAsync(string token, CancellationToken cancellationToken) =>
        links.FindInvitationAsync(SecretToken.HashOf(token ?? ""), cancellationToken);

    /// <summary>Makes the account.</summary>
    public async Task<Result<UserId, GovernanceError>> RunAsync(string token, string name, string password, CancellationToken cancellationToken)
    {
        var chosen = GovernanceInput.Name(name, InviteUser.LongestName);
        return chosen.IsSuccess
            ? await links.RedeemInvitationAsync(SecretToken.HashOf(token ?? ""), chosen.Value, password ?? "", cancellationToken)
            : chosen.Error;
    }
}
