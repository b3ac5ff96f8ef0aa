using RevOps.Domain.Governance;

namespace RevOps.Domain.Practice.Sessions;

/// <summary>Keeps practices. Each method is one transaction, the audit line included.</summary>
public interface IPracticeStore
{
    /// <summary>Stores a new practice with the customer's first line; of two with the same person and key the first one, which is the answer.</summary>
    Task<PracticeSession> StartAsync(PracticeSession practice, SpokenLine opening, CancellationToken cancellationToken);

    /// <summary>The practice; null where there is none.</summary>
    Task<PracticeSession?> FindAsync(PracticeId id, CancellationToken cancellationToken);

    /// <summary>What was said, in order.</summary>
    Task<IReadOnlyList<SpokenLine>> LinesAsync(PracticeId id, CancellationToken cancellationToken);

    /// <summary>
    /// Stores an answer with the customer's reply, and the end where the reply brings it. False where the turn was answered by somebody
    /// quicker, or the practice has ended.
    /// </summary>
    Task<bool> AnswerAsync(PracticeId id, SpokenLine answer, SpokenLine reply, string? endedBecause, CancellationToken cancellationToken);

    /// <summary>Ends it, once.</summary>
    Task EndAsync(PracticeId id, string because, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Stores how it was judged, once, and completes what was assigned and is done by it.</summary>
    Task JudgeAsync(PracticeId id, Reviews.Scorecard card, CancellationToken cancellationToken);

    /// <summary>Stores a drill; one that is stored already stays as it is.</summary>
    Task AddDrillAsync(DrillResult drill, CancellationToken cancellationToken);

    /// <summary>Stores assignments, all or none.</summary>
    Task AssignAsync(IReadOnlyList<PracticeAssignment> assignments, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>The assignment; null where there is none.</summary>
    Task<PracticeAssignment?> FindAssignmentAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Takes an assignment back; false where it is gone or done.</summary>
    Task<bool> WithdrawAsync(Guid id, AuditEntry audit, CancellationToken cancellationToken);
}
