using System.Security.Claims;
using RevOps.Domain.Governance;

namespace RevOps.Web.Governance;

/// <summary>Says what has become of a session.</summary>
internal sealed class SessionCheck(ISessionAccounts accounts, RecentSessions recent)
{
    /// <summary>
    /// The session's person as they are now, or were within <see cref="RecentSessions.Kept"/>; null where the session must end. The same object where
    /// nothing changed. What was read a moment ago does only where it says the very same as the session: a session that began after a change,
    /// on another node, must not be ended for what is remembered from before it.
    /// </summary>
    public async ValueTask<ClaimsPrincipal?> LookAsync(ClaimsPrincipal session, CancellationToken cancellationToken) =>
        session.UserId() is { } id && recent.Find(id) is { } known && session.SaysTheSameAs(known.ToPrincipal())
            ? session
            : await AskAsync(session, cancellationToken);

    /// <summary>The session's person as they are now, whatever was read before.</summary>
    public async Task<ClaimsPrincipal?> AskAsync(ClaimsPrincipal session, CancellationToken cancellationToken)
    {
        var before = recent.BeforeReading();
        var account = session.UserId() is { } id ? await accounts.FindAsync(id, cancellationToken) : null;
        if (account is null || !session.IsOf(account))
        {
            return null;
        }

        recent.Remember(account, before);
        var now = account.ToPrincipal();
        return session.SaysTheSameAs(now) ? session : now;
    }
}
