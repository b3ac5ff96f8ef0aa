using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>
/// The review of one ended call of one connection, however often it is announced. Workers take it by lease; whoever lost the lease
/// finds <see cref="Version"/> changed and applies nothing.
/// </summary>
public sealed class CallReview
{
    /// <summary>Stands for the candidates once a person said that none of them is the call: nobody is asked again.</summary>
    public const string NoCandidate = "none";

    private CallReview()
    {
    }

    /// <summary>Makes a review that is due at once.</summary>
    public CallReview(ConnectionId connection, string externalCallId, string via, DateTimeOffset now)
        : this(ReviewId.New(), connection, externalCallId, via, now)
    {
    }

    /// <summary>Makes a review under a key of the caller's, due at once.</summary>
    public CallReview(ReviewId id, ConnectionId connection, string externalCallId, string via, DateTimeOffset now)
    {
        Id = id;
        ConnectionId = connection;
        ExternalCallId = externalCallId;
        Via = via;
        DetectedAt = now;
        ChangedAt = now;
        DueAt = now;
    }

    /// <summary>Its id.</summary>
    public ReviewId Id { get; private set; }

    /// <summary>The connection.</summary>
    public ConnectionId ConnectionId { get; private set; }

    /// <summary>The CRM's id of the call; unique within the connection.</summary>
    public string ExternalCallId { get; private set; } = "";

    /// <summary>How it came in first: poll or webhook.</summary>
    public string Via { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public ReviewState State { get; private set; }

    /// <summary>Why it stands there, in words.</summary>
    public string? Cause { get; private set; }

    /// <summary>Why it was parked; null where it was not.</summary>
    public ReviewFailure? Failure { get; private set; }

    /// <summary>Title of the call, once it was read.</summary>
    public string? Title { get; private set; }

    /// <summary>Our call, once there is one.</summary>
    public CallId? CallId { get; private set; }

    /// <summary>The rep, once known.</summary>
    public UserId? RepId { get; private set; }

    /// <summary>The rep's team.</summary>
    public TeamId? TeamId { get; private set; }

    /// <summary>When the call began, once it was read.</summary>
    public DateTimeOffset? CallStartedAt { get; private set; }

    /// <summary>When the call ended, once it was read.</summary>
    public DateTimeOffset? CallEndedAt { get; private set; }

    /// <summary>Our calls that fit equally well, separated by blanks: a person chooses; null where there is no question.</summary>
    public string? Candidates { get; private set; }

    /// <summary>Tries in this state that did not succeed.</summary>
    public int Attempt { get; private set; }

    /// <summary>When a worker takes it; null: it rests.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>When it was detected.</summary>
    public DateTimeOffset DetectedAt { get; private set; }

    /// <summary>When it last changed its state.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>When it was first delivered.</summary>
    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>Who holds it; null: nobody.</summary>
    public Guid? Lease { get; private set; }

    /// <summary>Until when.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>Counts claims and changes.</summary>
    public int Version { get; private set; }

    /// <summary>What the call's reading told.</summary>
    public void Read(CrmCall call, Person? rep, TeamId? team)
    {
        ArgumentNullException.ThrowIfNull(call);
        Title = call.Title is { Length: > 300 } title ? title[..300] : call.Title;
        RepId = rep?.Id;
        TeamId = team;
        CallStartedAt = call.StartedAt;
        CallEndedAt = call.StartedAt + (call.Duration ?? TimeSpan.Zero);
    }

    /// <summary>Our call for it.</summary>
    public void Joined(CallId id)
    {
        CallId = id;
        Candidates = null;
    }

    /// <summary>Several of our calls fit: it rests until a person chooses.</summary>
    public void Ask(IReadOnlyList<CallId> candidates) => Candidates = string.Join(' ', candidates);

    /// <summary>The calls to choose from.</summary>
    public IReadOnlyList<CallId> CandidateIds => IsQuestion
        ? [.. Candidates!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(x => Calls.CallId.Parse(x, null))]
        : [];

    /// <summary>True while a person has to say which of our calls it is.</summary>
    public bool IsQuestion => Candidates is not null and not NoCandidate && CallId is null;

    /// <summary>A person says that none of the candidates is it.</summary>
    public void JoinNone() => Candidates = NoCandidate;

    /// <summary>Moves it to another state, or notes a try in the same one.</summary>
    public void Move(ReviewMove move, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(move);
        Attempt = move.To == State && move.CountsAsAttempt ? Attempt + 1 : move.To == State ? Attempt : 0;
        State = move.To;
        Cause = move.Cause is { Length: > 500 } cause ? cause[..500] : move.Cause;
        Failure = move.Failure;
        DueAt = move.DueAt;
        ChangedAt = at;
        DeliveredAt = move.To == ReviewState.Delivered ? DeliveredAt ?? at : DeliveredAt;
        if (!move.KeepsLease)
        {
            (Lease, LeaseUntil) = (null, null);
        }

        Version++;
    }
}

/// <summary>A change of a review's state.</summary>
/// <param name="To">The state, or the same one for a try that did not succeed.</param>
/// <param name="Cause">Why, in words; never what was said in the call.</param>
/// <param name="DueAt">When it is taken next; null: it rests.</param>
public sealed record ReviewMove(ReviewState To, string? Cause, DateTimeOffset? DueAt)
{
    /// <summary>Why it is parked.</summary>
    public ReviewFailure? Failure { get; init; }

    /// <summary>The worker goes on with it at once.</summary>
    public bool KeepsLease { get; init; }

    /// <summary>False for a pause that is nobody's failure, such as a rate limit.</summary>
    public bool CountsAsAttempt { get; init; } = true;

    /// <summary>Who did it; null: the product.</summary>
    public Viewer? By { get; init; }
}

/// <summary>One line of a review's trail: every change of state and every try, with attempt, duration and cause. Never changed.</summary>
public sealed class ReviewStep
{
    private ReviewStep()
    {
    }

    /// <summary>Writes a line.</summary>
    /// <param name="review">The review.</param>
    /// <param name="ordinal">The review's version after the step.</param>
    /// <param name="from">The state that it left.</param>
    /// <param name="move">The move.</param>
    /// <param name="attempt">Which try it was.</param>
    /// <param name="took">How long the work took.</param>
    /// <param name="at">When.</param>
    public ReviewStep(ReviewId review, int ordinal, ReviewState from, ReviewMove move, int attempt, TimeSpan? took, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(move);
        Id = Guid.CreateVersion7(at);
        ReviewId = review;
        Ordinal = ordinal;
        From = from;
        To = move.To;
        Attempt = attempt;
        Cause = move.Cause is { Length: > 500 } cause ? cause[..500] : move.Cause;
        TookMs = took is { } t ? (int)Math.Min(t.TotalMilliseconds, int.MaxValue) : null;
        Actor = move.By?.Name ?? "RevOps";
        At = at;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The review.</summary>
    public ReviewId ReviewId { get; private set; }

    /// <summary>Orders the steps of one review, also those of one instant.</summary>
    public int Ordinal { get; private set; }

    /// <summary>From which state.</summary>
    public ReviewState From { get; private set; }

    /// <summary>To which state.</summary>
    public ReviewState To { get; private set; }

    /// <summary>Which try in the state it left, from 0.</summary>
    public int Attempt { get; private set; }

    /// <summary>How long the work took, milliseconds; null where nothing was worked on.</summary>
    public int? TookMs { get; private set; }

    /// <summary>Why.</summary>
    public string? Cause { get; private set; }

    /// <summary>The person, or the product.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
