using RevOps.Domain.Governance;

namespace RevOps.Web.Governance;

/// <summary>Redeems links by which a person sets a new password.</summary>
public interface IPasswordResets
{
    /// <summary>Name and address of the account; null where the link no longer works.</summary>
    Task<OpenReset?> FindAsync(string token, CancellationToken cancellationToken);

    /// <summary>Sets the password and signs the person in; a problem when the link no longer holds.</summary>
    Task<AccountResult> RedeemAsync(string token, string password, CancellationToken cancellationToken);
}

/// <summary>Whose password an open link sets.</summary>
public sealed record OpenReset(string Name, string Email);

/// <inheritdoc />
internal sealed class PasswordResets(ResetPassword reset, SessionStarter sessions) : IPasswordResets
{
    public async Task<OpenReset?> FindAsync(string token, CancellationToken cancellationToken) =>
        await reset.FindAsync(token, cancellationToken) is { } account ? new OpenReset(account.Name, account.Email) : null;

    public async Task<AccountResult> RedeemAsync(string token, string password, CancellationToken cancellationToken)
    {
        var redeemed = await reset.RunAsync(token, password, cancellationToken);
        if (!redeemed.IsSuccess)
        {
            return redeemed.Error.ToResult();
        }

        await sessions.StartAsync(redeemed.Value, "reset link", remember: false, cancellationToken);
        return AccountResult.Done;
    }
}
