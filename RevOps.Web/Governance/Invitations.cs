using RevOps.Domain.Governance;

namespace RevOps.Web.Governance;

/// <inheritdoc />
internal sealed class Invitations(RedeemInvitation redeem, SessionStarter sessions) : IInvitations
{
    public async Task<OpenInvitation?> FindAsync(string token, CancellationToken cancellationToken) =>
        await redeem.FindAsync(token, cancellationToken) is { } found
            ? new OpenInvitation(found.Email, found.Name, found.Role, found.InvitedByName, found.ExpiresAt)
            : null;

    public async Task<AccountResult> RedeemAsync(string token, string name, string password, CancellationToken cancellationToken)
    {
        var redeemed = await redeem.RunAsync(token, name, password, cancellationToken);
        if (!redeemed.IsSuccess)
        {
            return redeemed.Error.ToResult();
        }

        await sessions.StartAsync(redeemed.Value, "invitation", remember: false, cancellationToken);
        return AccountResult.Done;
    }
}
