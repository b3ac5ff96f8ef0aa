using RevOps.Domain.Governance;

namespace RevOps.Web.Governance;

/// <inheritdoc />
internal sealed class CurrentViewer(CircuitSession session, IHttpContextAccessor requests) : ICurrentViewer
{
    // The session first: within a circuit the request at hand is the one that opened the socket, hours ago.
    public async ValueTask<Viewer?> GetAsync() => session.IsSet
        ? (await session.GetAuthenticationStateAsync()).User.ToViewer()
        : requests.HttpContext?.User.ToViewer();
}
