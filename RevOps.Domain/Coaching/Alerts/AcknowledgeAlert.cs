using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.Alerts;

/// <summary>A manager takes note of an alert of their team; an admin of any.</summary>
public sealed class AcknowledgeAlert(IAlertStore store, TimeProvider time)
{
    /// <summary>Null where it is noted; noting it again changes nothing.</summary>
    public async Task<GovernanceError?> RunAsync(Viewer viewer, Guid id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var alert = await store.FindAsync(id, cancellationToken);
        if (alert is null || (!alert.IsFor(viewer) && !viewer.SeesEverything))
        {
            return new GovernanceError(GovernanceErrorKind.NotFound, "There is no such alert any more", "Load the page again; what was not to be recorded is deleted");
        }

        if (!alert.IsFor(viewer) && !viewer.Administers)
        {
            return new GovernanceError(GovernanceErrorKind.Forbidden, "Only the rep's manager takes note of alerts", "Ask them to");
        }

        await store.AcknowledgeAsync(id, viewer.Name, time.GetUtcNow(), cancellationToken);
        return null;
    }
}
