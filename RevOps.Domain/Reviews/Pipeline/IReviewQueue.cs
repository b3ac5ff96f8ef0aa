using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.NextSteps;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>
/// Keeps reviews and their outbox. Each method is one transaction. Methods that take a claimed review apply nothing and return false
/// where its lease was lost meanwhile: somebody else has it, and their result counts.
/// </summary>
public interface IReviewQueue
{
    /// <summary>
    /// Makes a review of each call that has none; a call without a transcript so far is looked at again. Returns how many are new.
    /// </summary>
    Task<int> AnnounceAsync(ConnectionId connection, IReadOnlyCollection<string> externalCallIds, string via, CancellationToken cancellationToken);

    /// <summary>
    /// Stores what a page of a poll found together with how far the poll came. False where another poll of the connection was quicker.
    /// </summary>
    Task<bool> SavePollAsync(CrmConnection polled, CrmCallPage page, CancellationToken cancellationToken);

    /// <summary>Connections that have due reviews and may be asked now.</summary>
    Task<IReadOnlyList<CrmConnection>> DueConnectionsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Takes due reviews of a connection for a while: the newest first for one, since a call that just ended should not wait behind a
    /// backlog, the longest waiting for the others.
    /// </summary>
    Task<IReadOnlyList<CallReview>> ClaimAsync(ConnectionId connection, int most, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>The review as it is stored; null where this lease holds it no more.</summary>
    Task<CallReview?> FindHeldAsync(ReviewId review, Guid lease, CancellationToken cancellationToken);

    /// <summary>Holds a claimed review for longer.</summary>
    Task<bool> RenewAsync(CallReview review, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Gives a claimed review back untouched.</summary>
    Task ReleaseAsync(CallReview review, CancellationToken cancellationToken);

    /// <summary>
    /// Stores changes of a claimed review's writes, adds new ones, and moves the review where a move is given, with the line of its trail.
    /// Without a move the lease is renewed.
    /// </summary>
    Task<bool> SaveAsync(CallReview review, ReviewProgress change, CancellationToken cancellationToken);

    /// <summary>Stores what was scored: call, scorecard, outbox and notice, and moves the review, all or nothing.</summary>
    Task<bool> SaveScoredAsync(CallReview review, ScoredReview scored, ReviewMove move, TimeSpan took, CancellationToken cancellationToken);

    /// <summary>Everything that was ever ordered for the review, oldest first.</summary>
    Task<IReadOnlyList<CrmWrite>> WritesAsync(ReviewId review, CancellationToken cancellationToken);

    /// <summary>The rep's calls that could be this one: not joined to another review, near in time.</summary>
    Task<IReadOnlyList<JoinCandidate>> CandidatesAsync(
        UserId rep, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);

    /// <summary>A stored call as its feedback needs it; null where it is gone.</summary>
    Task<StoredCall?> StoredAsync(CallId call, CancellationToken cancellationToken);

    /// <summary>Notes that the connection cannot be used for a while, and why; for every node.</summary>
    Task BlockAsync(ConnectionId connection, string problem, DateTimeOffset until, CancellationToken cancellationToken);
}

/// <summary>What is stored of a claimed review.</summary>
/// <param name="Move">The move; null: it stays where it is.</param>
/// <param name="Changed">Writes that changed.</param>
/// <param name="Added">Writes that are new.</param>
/// <param name="Took">How long the work took.</param>
public sealed record ReviewProgress(
    ReviewMove? Move, IReadOnlyList<CrmWrite> Changed, IReadOnlyList<CrmWrite> Added, TimeSpan? Took)
{
    /// <summary>A move and nothing else.</summary>
    public static ReviewProgress Of(ReviewMove move, TimeSpan? took) => new(move, [], [], took);
}

/// <summary>What a review's scoring leads to.</summary>
public sealed record ScoredReview
{
    /// <summary>The call to be stored; null where the review joins one that is there.</summary>
    public NewCall? Call { get; init; }

    /// <summary>The call that is joined; null where a new one is stored.</summary>
    public CallId? Joined { get; init; }

    /// <summary>The CRM's ids of the deals that it associates the call with.</summary>
    public required IReadOnlyList<string> Deals { get; init; }

    /// <summary>What goes to the CRM.</summary>
    public required IReadOnlyList<CrmWrite> Writes { get; init; }

    /// <summary>Earlier writes whose place new ones take.</summary>
    public IReadOnlyList<CrmWrite> Superseded { get; init; } = [];

    /// <summary>What the rep is told; null where nobody is to be told.</summary>
    public FeedbackNotice? Notice { get; init; }

    /// <summary>Line of the audit log.</summary>
    public required AuditEntry Audit { get; init; }
}

/// <summary>A call of ours that may be the CRM's.</summary>
/// <param name="Id">The call.</param>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended.</param>
/// <param name="Emails">Addresses of its participants, lower case.</param>
/// <param name="Names">Names of its participants and of the speakers.</param>
/// <param name="AccountDomain">Web domain of its account.</param>
public sealed record JoinCandidate(
    CallId Id, DateTimeOffset Start, DateTimeOffset End, IReadOnlyList<string> Emails, IReadOnlyList<string> Names, string? AccountDomain);

/// <summary>A stored call as its feedback needs it.</summary>
/// <param name="Ownership">Whose it is.</param>
/// <param name="Analysis">What the engine says of it.</param>
/// <param name="Scorecard">The newest scorecard.</param>
/// <param name="Score">The score in force.</param>
/// <param name="Overrides">Overrides in force, with the names of who made them.</param>
/// <param name="StartedAt">When it began.</param>
public sealed record StoredCall(
    CallOwnership Ownership,
    CallAnalysis Analysis,
    Scorecard Scorecard,
    double? Score,
    IReadOnlyList<NamedOverride> Overrides,
    DateTimeOffset StartedAt)
{
    /// <summary>The next step as somebody worded it; null where the transcript's counts.</summary>
    public WordedStep? Worded { get; init; }
}

/// <summary>An override with its author's name.</summary>
public sealed record NamedOverride(CriterionOverride Override, string By);
