using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Alerts;

/// <summary>Everybody sets their own quiet hours; admins set those of the organisation, which hold for whoever set none.</summary>
public sealed class SetQuietHours(IRevenueAlertStore store, TimeProvider time)
{
    /// <summary>Sets the viewer's own; null: they follow the organisation's.</summary>
    public Task OwnAsync(Viewer viewer, QuietHours? hours, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return store.SaveAsync(viewer.UserId, hours, AuditEntry.By(viewer, time, "alerts.quiet-hours-changed", $"user:{viewer.UserId}", Words(hours)), cancellationToken);
    }

    /// <summary>Sets the organisation's. Null where they are set.</summary>
    public async Task<GovernanceError?> OrganisationAsync(Viewer viewer, QuietHours hours, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Administers)
        {
            return GovernanceError.NotAdmin;
        }

        await store.SaveAsync(null, hours, AuditEntry.By(viewer, time, "alerts.quiet-hours-changed", "alerts:quiet-hours", Words(hours)), cancellationToken);
        return null;
    }

    private static string Words(QuietHours? hours) => hours switch
    {
        null => "as the organisation",
        { IsNone: true } => "none",
        _ => $"{hours.From:HH\\:mm} to {hours.To:HH\\:mm}",
    };
}
