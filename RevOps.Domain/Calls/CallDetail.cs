using RevOps.Domain.Accounts;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;

namespace RevOps.Domain.Calls;

/// <summary>Everything a call's page shows, for one viewer.</summary>
public sealed record CallDetail
{
    /// <summary>The header's facts.</summary>
    public required CallListItem Header { get; init; }

    /// <summary>Where the call came from.</summary>
    public required string Source { get; init; }

    /// <summary>Name of the file.</summary>
    public required string FileName { get; init; }

    /// <summary>Who took part, as the CRM or the upload says.</summary>
    public required IReadOnlyList<CallParticipant> Participants { get; init; }

    /// <summary>What the engine says of it, utterances included.</summary>
    public required CallAnalysis Analysis { get; init; }

    /// <summary>The newest scorecard as the machine gave it; null where there is none yet.</summary>
    public Scorecard? Scorecard { get; init; }

    /// <summary>The rubric version it was scored by.</summary>
    public Rubric? Rubric { get; init; }

    /// <summary>When it was scored.</summary>
    public DateTimeOffset? ScoredAt { get; init; }

    /// <summary>Overrides, newest first.</summary>
    public required IReadOnlyList<OverrideView> Overrides { get; init; }

    /// <summary>Disputes, newest first.</summary>
    public required IReadOnlyList<DisputeView> Disputes { get; init; }

    /// <summary>Comments, oldest first.</summary>
    public required IReadOnlyList<CommentView> Comments { get; init; }

    /// <summary>What happened to the call, newest first.</summary>
    public required IReadOnlyList<HistoryEntry> History { get; init; }

    /// <summary>The account; null where unknown.</summary>
    public AccountId? AccountId { get; init; }

    /// <summary>The viewer may override criteria and resolve disputes.</summary>
    public required bool CanReview { get; init; }

    /// <summary>The viewer may dispute criteria (their own call).</summary>
    public required bool CanDispute { get; init; }

    /// <summary>The viewer may say which speaker is the rep.</summary>
    public required bool CanNameRep { get; init; }

    /// <summary>The viewer may delete the call.</summary>
    public required bool CanDelete { get; init; }
}

/// <summary>An override as shown.</summary>
public sealed record OverrideView(Guid Id, string CriterionKey, int? MachineScore, int Score, string Reason, string By, DateTimeOffset At);

/// <summary>A dispute as shown.</summary>
public sealed record DisputeView(
    Guid Id,
    string CriterionKey,
    string Reason,
    UserId ByUserId,
    string By,
    DateTimeOffset At,
    DisputeState State,
    string? Resolution,
    string? ResolvedBy,
    DateTimeOffset? ResolvedAt);

/// <summary>A comment as shown.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Seq">The utterance; null for the whole call.</param>
/// <param name="AuthorId">Who wrote it.</param>
/// <param name="Author">Their name.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Mentions">Names of the people mentioned.</param>
/// <param name="At">When.</param>
public sealed record CommentView(Guid Id, int? Seq, UserId AuthorId, string Author, string Text, IReadOnlyList<string> Mentions, DateTimeOffset At);

/// <summary>Something that happened to a call.</summary>
public sealed record HistoryEntry(DateTimeOffset At, string Who, string What);
