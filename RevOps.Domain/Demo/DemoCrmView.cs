using RevOps.Domain.Calls;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Domain.Demo;

/// <summary>The demo CRM as its page shows it. Texts are of the CRM: untrusted.</summary>
public sealed record DemoCrmView
{
    /// <summary>Where its API is.</summary>
    public required Uri Address { get; init; }

    /// <summary>The time by its own clock.</summary>
    public DateTimeOffset Clock { get; init; }

    /// <summary>How far its clock is ahead of ours.</summary>
    public TimeSpan ClockOffset { get; init; }

    /// <summary>Where it announces ended calls; null: nowhere.</summary>
    public string? WebhookUrl { get; init; }

    /// <summary>Seconds between two calls that end by themselves; 0: never.</summary>
    public int EndsCallEverySeconds { get; init; }

    /// <summary>How many calls it has.</summary>
    public int Calls { get; init; }

    /// <summary>How many notes, deleted ones too.</summary>
    public int Notes { get; init; }

    /// <summary>What it does wrong.</summary>
    public required DemoFaults Faults { get; init; }

    /// <summary>The newest calls.</summary>
    public IReadOnlyList<DemoCrmCall> Newest { get; init; } = [];

    /// <summary>Its deals, by name.</summary>
    public IReadOnlyList<DemoCrmDeal> Deals { get; init; } = [];

    /// <summary>The stages of its pipeline, id and name.</summary>
    public IReadOnlyList<(string Id, string Name)> Stages { get; init; } = [];

    /// <summary>The last requests, newest first.</summary>
    public IReadOnlyList<DemoCrmRequest> Requests { get; init; } = [];
}

/// <summary>A call as the demo CRM shows it, with what became of it here.</summary>
public sealed record DemoCrmCall
{
    /// <summary>The CRM's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>When it ended, by the CRM's clock.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The rep.</summary>
    public string? Owner { get; init; }

    /// <summary>Who took part.</summary>
    public IReadOnlyList<string> Contacts { get; init; } = [];

    /// <summary>The company.</summary>
    public string? Company { get; init; }

    /// <summary>The deal.</summary>
    public string? Deal { get; init; }

    /// <summary>Whether there is a transcript.</summary>
    public DemoTranscript Transcript { get; init; }

    /// <summary>When a late one comes.</summary>
    public DateTimeOffset? TranscriptDueAt { get; init; }

    /// <summary>The properties that are written back, by name, as they stand.</summary>
    public IReadOnlyDictionary<string, string?> Properties { get; init; } = new Dictionary<string, string?>();

    /// <summary>Its notes; markup of whoever wrote them.</summary>
    public IReadOnlyList<DemoCrmNote> Notes { get; init; } = [];

    /// <summary>Its review here; null where it was not detected yet.</summary>
    public DemoReview? Review { get; init; }
}

/// <summary>A deal as the demo CRM shows it.</summary>
/// <param name="Id">The CRM's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Company">The company; null where there is none.</param>
/// <param name="Owner">Whose it is; null where nobody's.</param>
/// <param name="Stage">The CRM's id of its stage.</param>
/// <param name="ChangedAt">When anything of it last changed, by the CRM's clock.</param>
public sealed record DemoCrmDeal(string Id, string Name, string? Company, string? Owner, string Stage, DateTimeOffset ChangedAt)
{
    /// <summary>What it is worth; null where unknown.</summary>
    public Money? Worth { get; init; }

    /// <summary>Day it is expected to close; null where unknown.</summary>
    public DateOnly? ClosesOn { get; init; }

    /// <summary>What is done next; null where nothing is.</summary>
    public string? NextStep { get; init; }
}

/// <summary>A note.</summary>
/// <param name="Id">The CRM's id.</param>
/// <param name="Body">HTML that must not be shown as such.</param>
/// <param name="At">When it was written.</param>
/// <param name="Deleted">True where it was taken back.</param>
public sealed record DemoCrmNote(string Id, string Body, DateTimeOffset At, bool Deleted);

/// <summary>What became of a call here.</summary>
/// <param name="Id">The review.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Cause">Why, in words.</param>
/// <param name="CallId">Our call, once there is one.</param>
/// <param name="Took">From the CRM's "ended" to the feedback; null where there is none yet.</param>
public sealed record DemoReview(ReviewId Id, ReviewState State, string? Cause, CallId? CallId, TimeSpan? Took);

/// <summary>A request that the demo CRM got.</summary>
/// <param name="At">When, by its clock.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Status">The answer; null where none was sent.</param>
/// <param name="Fault">The fault that it met.</param>
public sealed record DemoCrmRequest(DateTimeOffset At, string Method, string Path, int? Status, string? Fault);

/// <summary>Whether a call of the demo CRM has a transcript.</summary>
public enum DemoTranscript
{
    /// <summary>It is there.</summary>
    Ready = 0,

    /// <summary>It comes some time after the call.</summary>
    Late = 1,

    /// <summary>It never comes.</summary>
    Never = 2,
}

/// <summary>A call that shall end now.</summary>
/// <param name="Recording">The demo recording that is played; null: the next one.</param>
/// <param name="RepEmail">Whose call; null: as recorded.</param>
/// <param name="Transcript">Whether a transcript comes.</param>
public sealed record DemoCallOrder(string? Recording, string? RepEmail, DemoTranscript Transcript);

/// <summary>What a call can be made of.</summary>
/// <param name="Reps">Reps, name and address.</param>
/// <param name="Recordings">Demo recordings, file and title.</param>
/// <param name="Scopes">Scopes that the credentials can be made to lack.</param>
public sealed record DemoCrmChoices(
    IReadOnlyList<(string Email, string Name)> Reps, IReadOnlyList<(string File, string Title)> Recordings, IReadOnlyList<string> Scopes);
