using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>Reads of reviews, always for a viewer: admins and analysts see all, managers their teams', reps their own.</summary>
public interface IReviewBoard
{
    /// <summary>How the whole stands.</summary>
    Task<ReviewOverview> OverviewAsync(Viewer viewer, CancellationToken cancellationToken);

    /// <summary>One page of the list.</summary>
    Task<ReviewListPage> ListAsync(Viewer viewer, ReviewFilter filter, CancellationToken cancellationToken);

    /// <summary>These reviews as they stand now, in no order.</summary>
    Task<IReadOnlyList<ReviewListItem>> ReadAsync(Viewer viewer, IReadOnlyCollection<ReviewId> ids, CancellationToken cancellationToken);

    /// <summary>One review with its trail, its writes and its question; null where there is none for this viewer.</summary>
    Task<ReviewDetail?> FindAsync(Viewer viewer, ReviewId id, CancellationToken cancellationToken);

    /// <summary>Questions that this viewer may answer, the oldest first, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<ReviewQuestion>> QuestionsAsync(Viewer viewer, int most, CancellationToken cancellationToken);
}

/// <summary>How the reviews stand.</summary>
/// <param name="States">Count and age of each state that occurs.</param>
/// <param name="Failures">Parked reviews by reason, the most frequent first.</param>
/// <param name="Connections">Every connection, by name.</param>
/// <param name="Questions">Reviews that wait for a person's answer.</param>
/// <param name="Speed">From the end of a call to its feedback, over the last day; null where nothing was delivered.</param>
public sealed record ReviewOverview(
    IReadOnlyList<StateCount> States,
    IReadOnlyList<FailureCount> Failures,
    IReadOnlyList<ConnectionLoad> Connections,
    int Questions,
    DeliverySpeed? Speed);

/// <summary>Reviews of one state.</summary>
/// <param name="State">The state.</param>
/// <param name="Count">How many.</param>
/// <param name="Oldest">
/// Since when the oldest waits: since it was detected where it is on its way for the first time, else since it came into the state.
/// </param>
public sealed record StateCount(ReviewState State, int Count, DateTimeOffset Oldest);

/// <summary>Parked reviews of one reason.</summary>
public sealed record FailureCount(ReviewFailure Failure, int Count, DateTimeOffset Oldest);

/// <summary>What a connection has to do and has done.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Paused">True where it is stopped.</param>
/// <param name="Waiting">Reviews on their way.</param>
/// <param name="Failed">Parked reviews.</param>
/// <param name="DeliveredLastHour">Reviews delivered in the last hour.</param>
/// <param name="LastError">Its last failure in words; null while all is well.</param>
public sealed record ConnectionLoad(ConnectionId Id, string Name, bool Paused, int Waiting, int Failed, int DeliveredLastHour, string? LastError);

/// <summary>How long it took from the end of a call to its feedback.</summary>
/// <param name="Median">Half were quicker.</param>
/// <param name="P95">19 of 20 were quicker.</param>
/// <param name="Count">Of how many reviews.</param>
public sealed record DeliverySpeed(TimeSpan Median, TimeSpan P95, int Count)
{
    /// <summary>From single durations by nearest rank; null for none.</summary>
    public static DeliverySpeed? Of(IReadOnlyList<TimeSpan> durations)
    {
        ArgumentNullException.ThrowIfNull(durations);
        var sorted = durations.Order().ToList();
        return sorted.Count == 0 ? null : new DeliverySpeed(Rank(sorted, 0.5), Rank(sorted, 0.95), sorted.Count);
    }

    private static TimeSpan Rank(List<TimeSpan> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}

/// <summary>Which reviews, in which order. Null parts do not restrict.</summary>
public sealed record ReviewFilter
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>In this state.</summary>
    public ReviewState? State { get; init; }

    /// <summary>Only those that wait for a person's answer.</summary>
    public bool Questions { get; init; }

    /// <summary>Parked for this reason.</summary>
    public ReviewFailure? Failure { get; init; }

    /// <summary>Of this connection.</summary>
    public ConnectionId? Connection { get; init; }

    /// <summary>Part of the title, or the CRM's id of the call.</summary>
    public string? Text { get; init; }

    /// <summary>The change that is longest ago first.</summary>
    public bool OldestFirst { get; init; }

    /// <summary>Rows after this one; null: from the beginning.</summary>
    public PagePlace? After { get; init; }
}

/// <summary>Where a page ends: the next one begins behind it, whatever came or went meanwhile.</summary>
/// <param name="At">The row's time.</param>
/// <param name="Id">The row.</param>
public sealed record PagePlace(DateTimeOffset At, Guid Id);

/// <summary>A page of reviews.</summary>
/// <param name="Items">Its rows.</param>
/// <param name="Next">Where the next page begins; null: this is the last.</param>
public sealed record ReviewListPage(IReadOnlyList<ReviewListItem> Items, PagePlace? Next);

/// <summary>A row of the list.</summary>
public sealed record ReviewListItem
{
    /// <inheritdoc cref="CallReview.Id" />
    public required ReviewId Id { get; init; }

    /// <inheritdoc cref="CallReview.ExternalCallId" />
    public required string ExternalCallId { get; init; }

    /// <summary>Name of the connection.</summary>
    public required string Connection { get; init; }

    /// <inheritdoc cref="CallReview.Title" />
    public string? Title { get; init; }

    /// <summary>Name of the rep; null while unknown.</summary>
    public string? Rep { get; init; }

    /// <summary>The call was read from the CRM; before that neither its title nor its owner is known.</summary>
    public bool IsRead { get; init; }

    /// <inheritdoc cref="CallReview.State" />
    public required ReviewState State { get; init; }

    /// <inheritdoc cref="CallReview.Cause" />
    public string? Cause { get; init; }

    /// <inheritdoc cref="CallReview.Failure" />
    public ReviewFailure? Failure { get; init; }

    /// <inheritdoc cref="CallReview.IsQuestion" />
    public bool IsQuestion { get; init; }

    /// <inheritdoc cref="CallReview.Attempt" />
    public int Attempt { get; init; }

    /// <inheritdoc cref="CallReview.DueAt" />
    public DateTimeOffset? DueAt { get; init; }

    /// <inheritdoc cref="CallReview.ChangedAt" />
    public required DateTimeOffset ChangedAt { get; init; }
}

/// <summary>One review with everything about it.</summary>
public sealed record ReviewDetail
{
    /// <summary>The row.</summary>
    public required ReviewListItem Item { get; init; }

    /// <inheritdoc cref="CallReview.Via" />
    public required string Via { get; init; }

    /// <inheritdoc cref="CallReview.CallId" />
    public CallId? CallId { get; init; }

    /// <inheritdoc cref="CallReview.CallStartedAt" />
    public DateTimeOffset? CallStartedAt { get; init; }

    /// <inheritdoc cref="CallReview.CallEndedAt" />
    public DateTimeOffset? CallEndedAt { get; init; }

    /// <inheritdoc cref="CallReview.DetectedAt" />
    public required DateTimeOffset DetectedAt { get; init; }

    /// <inheritdoc cref="CallReview.DeliveredAt" />
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>What happened, oldest first.</summary>
    public required IReadOnlyList<ReviewStepView> Steps { get; init; }

    /// <summary>What it wrote to the CRM: the note, then field by field.</summary>
    public required IReadOnlyList<LedgerLine> Writes { get; init; }

    /// <summary>The question it waits for; null where it does not.</summary>
    public ReviewQuestion? Question { get; init; }

    /// <summary>This viewer may start it again, as it stands.</summary>
    public required bool MayReplay { get; init; }

    /// <summary>This viewer may stop it, as it stands.</summary>
    public required bool MayCancel { get; init; }
}

/// <summary>A line of a review's trail.</summary>
public sealed record ReviewStepView(
    Guid Id, ReviewState From, ReviewState To, int Attempt, TimeSpan? Took, string? Cause, string Actor, DateTimeOffset At);

/// <summary>Several of our calls fit a call of the CRM equally well: which one is it?</summary>
/// <param name="Review">The review.</param>
/// <param name="Title">Title of the CRM's call; null where it has none.</param>
/// <param name="Connection">Name of the connection.</param>
/// <param name="StartedAt">When the CRM says it began.</param>
/// <param name="Duration">How long the CRM says it took; null where it does not.</param>
/// <param name="Candidates">Our calls; only those that are still there and that the viewer sees.</param>
/// <param name="MayAnswer">This viewer may answer.</param>
public sealed record ReviewQuestion(
    ReviewId Review,
    string? Title,
    string Connection,
    DateTimeOffset? StartedAt,
    TimeSpan? Duration,
    IReadOnlyList<CallListItem> Candidates,
    bool MayAnswer);
