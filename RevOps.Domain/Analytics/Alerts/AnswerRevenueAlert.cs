using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Alerts;

/// <summary>A person takes note of what they were told, or puts it off. Each for themselves: a manager's note leaves the rep's alert waiting.</summary>
public sealed class AnswerRevenueAlert(IRevenueAlertStore store, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(60);

    private static GovernanceError NotThere { get; } =
        new(GovernanceErrorKind.NotFound, "There is no such alert for you any more", "Load the page again; what it was about may have another owner now");

    /// <summary>Takes note. Null where it is noted; noting it again changes nothing.</summary>
    public async Task<GovernanceError?> AcknowledgeAsync(Viewer viewer, Guid alert, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return await store.AcknowledgeAsync(viewer.UserId, alert, time.GetUtcNow(), cancellationToken) ? null : NotThere;
    }

    /// <summary>Puts it off: it comes back once, after so long and outside quiet hours.</summary>
    public async Task<GovernanceError?> SnoozeAsync(Viewer viewer, Guid alert, TimeSpan wait, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (wait <= TimeSpan.Zero || wait > Longest)
        {
            return new(GovernanceErrorKind.Invalid, "An alert is put off for a minute to 60 days", "Choose another time");
        }

        var now = time.GetUtcNow();
        return await store.SnoozeAsync(viewer.UserId, alert, now, now + wait, cancellationToken) ? null : NotThere;
    }
}
