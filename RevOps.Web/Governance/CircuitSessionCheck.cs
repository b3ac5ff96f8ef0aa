using Microsoft.AspNetCore.Components.Server.Circuits;

namespace RevOps.Web.Governance;

/// <summary>
/// Checks the session whenever a circuit connects. Its person was taken when the socket opened; what changed between then and
/// the circuit's start, or while it was disconnected, the watcher may have told before the circuit listened.
/// </summary>
internal sealed class CircuitSessionCheck(CircuitSession session) : CircuitHandler
{
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => session.RevalidateAsync();
}
