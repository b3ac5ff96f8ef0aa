using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Import;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;

namespace RevOps.Domain.Calls;

/// <summary>Keeps calls. Each method is one transaction, the audit line included.</summary>
public interface ICallStore
{
    /// <summary>Calls that were stored under these import keys before.</summary>
    Task<IReadOnlyDictionary<string, CallId>> FindByImportKeysAsync(IReadOnlyCollection<string> importKeys, CancellationToken cancellationToken);

    /// <summary>
    /// Stores calls, all or none. False where one of the import keys is taken by now (another upload of the same file was quicker).
    /// </summary>
    Task<bool> AddAsync(IReadOnlyList<NewCall> calls, IReadOnlyList<AuditEntry> audit, CancellationToken cancellationToken);

    /// <summary>
    /// Puts a new analysis in the place of the old one and adds its scorecard; overrides stay in force. False where the call is gone.
    /// </summary>
    Task<bool> ReplaceAnalysisAsync(
        CallId id, CallAnalysis analysis, Scorecard scorecard, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Whose call it is; null where there is none.</summary>
    Task<CallOwnership?> FindOwnershipAsync(CallId id, CancellationToken cancellationToken);

    /// <summary>Removes the call with everything that hangs on it.</summary>
    Task DeleteAsync(CallId id, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Stores a comment.</summary>
    Task AddCommentAsync(CallComment comment, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>The comment; null where there is none.</summary>
    Task<CallComment?> FindCommentAsync(Guid commentId, CancellationToken cancellationToken);

    /// <summary>Removes a comment.</summary>
    Task DeleteCommentAsync(CallComment comment, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Marks this person's mentions on this call as read.</summary>
    Task MarkMentionsSeenAsync(CallId id, UserId person, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <summary>A call to be stored.</summary>
/// <param name="Call">Its facts.</param>
/// <param name="Analysis">What the engine says.</param>
/// <param name="Scorecard">Its score, or the reason for none.</param>
/// <param name="Participants">Who took part, where known from outside.</param>
public sealed record NewCall(Call Call, CallAnalysis Analysis, Scorecard Scorecard, IReadOnlyList<CallParticipant> Participants)
{
    /// <summary>A call as it was understood and judged just now.</summary>
    public static NewCall Of(CallFacts facts, UnderstoodCall understood, IReadOnlyList<CallParticipant> participants, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(understood);
        var call = new Call(facts, now);
        call.Understood(understood.Analysis);
        call.Scored(understood.Scorecard.Score, understood.Scorecard.NotScoredReason, now);
        return new(call, understood.Analysis, understood.Scorecard, participants);
    }
}

/// <summary>Whose call it is.</summary>
public sealed record CallOwnership(CallId Id, string Title, UserId? RepId, TeamId? TeamId, int UtteranceCount);
