using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using RevOps.Domain.Governance;

namespace RevOps.Web.Governance;

/// <summary>Sets the session's cookie on the response at hand, and the one for frames where they are allowed.</summary>
internal sealed class SessionStarter(ISessionAccounts accounts, IHttpContextAccessor requests, IOptions<EmbedOptions> embed)
{
    private HttpContext Context => requests.HttpContext
        ?? throw new InvalidOperationException("A session starts and ends in a request, not in a circuit.");

    /// <summary>Starts a session; false where the account may not sign in.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="how">For the audit log.</param>
    /// <param name="remember">Outlasts the browser.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<bool> StartAsync(UserId id, string how, bool remember, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(id, cancellationToken) is not { } account)
        {
            return false;
        }

        await accounts.StartedAsync(id, how, cancellationToken);
        await SetAsync(account, remember);
        return true;
    }

    /// <summary>Goes on with this session after its person changed what ends all sessions.</summary>
    public async Task RenewAsync(UserId id, CancellationToken cancellationToken)
    {
        var before = await Context.AuthenticateAsync(Schemes.Session);
        if (await accounts.FindAsync(id, cancellationToken) is { } account)
        {
            await SetAsync(account, before.Properties?.IsPersistent is true);
        }
    }

    public async Task EndAsync()
    {
        await Context.SignOutAsync(Schemes.Session);
        if (embed.Value.IsOn)
        {
            await Context.SignOutAsync(Schemes.Embed);
        }
    }

    private async Task SetAsync(SessionAccount account, bool remember)
    {
        await Context.SignInAsync(Schemes.Session, account.ToPrincipal(), new AuthenticationProperties { IsPersistent = remember });
        if (embed.Value.IsOn)
        {
            await Context.SignInAsync(Schemes.Embed, account.ToPrincipal(), new AuthenticationProperties { IsPersistent = remember });
        }
    }
}
