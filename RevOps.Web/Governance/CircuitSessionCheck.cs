using Microsoft.AspNetCore.Components.Server.Circuits;

namespace RevOps.Web.Governance;

/// <summary>
/// Checks the session whenever a circuit connects. Its person was taken when the socket opened; what changed between then and
/// the circuit's start, or while it was disconnected, the watcher may have told before the circuit listened. What was read
/// a moment ago will do: the watcher's word makes it forgotten first, so it is from after all that this circuit was not told.
/// </summary>
internal sealed class CircuitSessionCheck(CircuitSession session) : CircuitHandler
{
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => session.LookAgainAsync();
}
