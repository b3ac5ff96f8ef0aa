using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews;

/// <summary>Counts what waits for a person, of all features in one question: every page that opens asks.</summary>
public interface IInboxCounts
{
    /// <summary>What waits for this viewer.</summary>
    Task<InboxCounts> CountAsync(Viewer viewer, CancellationToken cancellationToken);
}

/// <summary>What waits for a person.</summary>
/// <param name="Feedback">Unseen feedback on their calls, unseen mentions and disputes to resolve.</param>
/// <param name="Alerts">Alerts on deals, accounts and leads.</param>
public sealed record InboxCounts(int Feedback, int Alerts);
