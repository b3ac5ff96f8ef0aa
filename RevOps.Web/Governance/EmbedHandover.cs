using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using RevOps.Domain.Governance;

namespace RevOps.Web.Governance;

/// <summary>
/// Takes a session into a frame: a page of ours that has the session makes a code, hands it to our page in the frame, and that one
/// trades it for the frame's own cookie. A code holds for a minute and for the session's stamp.
/// </summary>
internal sealed class EmbedHandover(ISessionAccounts accounts, IDataProtectionProvider protection)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    private readonly ITimeLimitedDataProtector _codes = protection.CreateProtector("RevOps.Embed.Handover").ToTimeLimitedDataProtector();

    /// <summary>A code for this person; null where the account may not sign in.</summary>
    public async Task<string?> CodeAsync(UserId id, CancellationToken cancellationToken) =>
        await accounts.FindAsync(id, cancellationToken) is { } account ? _codes.Protect($"{id} {account.Stamp}", Life) : null;

    /// <summary>Sets the frame's cookie; false where the code does not hold.</summary>
    public async Task<bool> RedeemAsync(HttpContext context, string code)
    {
        if (Read(code) is not [var who, var stamp] || !UserId.TryParse(who, null, out var id))
        {
            return false;
        }

        var account = await accounts.FindAsync(id, context.RequestAborted);
        if (account is null || account.Stamp != stamp)
        {
            return false;
        }

        await context.SignInAsync(Schemes.Embed, account.ToPrincipal(), EmbedCookie.InFrame());
        return true;
    }

    private string[] Read(string code)
    {
        try
        {
            return _codes.Unprotect(code).Split(' ', 2);
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
