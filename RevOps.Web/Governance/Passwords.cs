using RevOps.Domain.Governance;

namespace RevOps.Web.Governance;

/// <inheritdoc />
internal sealed class Passwords(ChangePassword change, ICurrentViewer viewers, SessionStarter sessions) : IPasswords
{
    public async Task<AccountResult> ChangeAsync(string current, string next, CancellationToken cancellationToken)
    {
        if (await viewers.GetAsync() is not { } viewer)
        {
            return AccountResult.Problem("", "Your session has ended. Sign in again.");
        }

        var changed = await change.RunAsync(viewer, current, next, cancellationToken);
        if (!changed.IsSuccess)
        {
            return changed.Error.ToResult();
        }

        await sessions.RenewAsync(viewer.UserId, cancellationToken);
        return AccountResult.Done;
    }
}
