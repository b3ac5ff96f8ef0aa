using RevOps.Domain.Calls.Transcripts;

namespace RevOps.Domain.Crm;

/// <summary>A call as a CRM knows it. Everything in it is untrusted text of the CRM's users.</summary>
public sealed record CrmCall
{
    /// <summary>The CRM's id.</summary>
    public required string Id { get; init; }

    /// <summary>Title; null where the CRM has none.</summary>
    public string? Title { get; init; }

    /// <summary>Id of the CRM user who held it.</summary>
    public string? OwnerId { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Where it stands.</summary>
    public required CrmCallState State { get; init; }

    /// <summary>When the CRM last changed anything of it, by the CRM's clock.</summary>
    public DateTimeOffset ModifiedAt { get; init; }

    /// <summary>Where to fetch the transcript; null while there is none.</summary>
    public string? TranscriptId { get; init; }

    /// <summary>The id of our own call, where somebody linked a live or uploaded one to it.</summary>
    public string? OwnKey { get; init; }

    /// <summary>Ids of the people it is associated with; empty where the read did not ask for associations.</summary>
    public IReadOnlyList<string> ContactIds { get; init; } = [];

    /// <summary>Ids of the companies.</summary>
    public IReadOnlyList<string> AccountIds { get; init; } = [];

    /// <summary>Ids of the deals.</summary>
    public IReadOnlyList<string> DealIds { get; init; } = [];
}

/// <summary>Where a CRM's call stands.</summary>
public enum CrmCallState
{
    /// <summary>Not over yet.</summary>
    Open = 0,

    /// <summary>Held and over.</summary>
    Ended = 1,

    /// <summary>Over without having been held: no answer, busy, missed, cancelled, failed.</summary>
    NotHeld = 2,
}

/// <summary>A person of the CRM's customers.</summary>
public sealed record CrmContact(string Id, string Name, string? Email, string? Title)
{
    /// <summary>The company they work for.</summary>
    public string? AccountId { get; init; }

    /// <summary>Their part in buying, in words.</summary>
    public string? Role { get; init; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>When the CRM made it.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}

/// <summary>A company of the CRM's customers.</summary>
public sealed record CrmAccount(string Id, string Name, string? Domain, string? Industry, int? Employees, string? Country)
{
    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>Id of the CRM user who looks after it.</summary>
    public string? OwnerId { get; init; }

    /// <summary>When the CRM made it.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}

/// <summary>A deal. The amount has a currency or is not known.</summary>
/// <param name="Id">The CRM's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stage">The CRM's id of the stage.</param>
/// <param name="Amount">In <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="ClosesOn">When it is expected to close, or closed.</param>
/// <param name="OwnerId">Id of the CRM user.</param>
public sealed record CrmDeal(string Id, string Name, string? Stage, decimal? Amount, string? Currency, DateOnly? ClosesOn, string? OwnerId)
{
    /// <summary>When the CRM made it.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>What is done next, in words.</summary>
    public string? NextStep { get; init; }

    /// <summary>Such as new or existing business, as the CRM writes it.</summary>
    public string? Type { get; init; }

    /// <summary>Why it was lost.</summary>
    public string? LostReason { get; init; }

    /// <summary>What is noted of it.</summary>
    public string? Description { get; init; }

    /// <summary>When somebody last called, met or wrote.</summary>
    public DateTimeOffset? LastActivityAt { get; init; }

    /// <summary>The company that it is with; where there are several, the first one that the CRM names.</summary>
    public string? AccountId { get; init; }

    /// <summary>Its people.</summary>
    public IReadOnlyList<string> ContactIds { get; init; } = [];

    /// <summary>Its calls; null where the read did not ask for them.</summary>
    public IReadOnlyList<string>? CallIds { get; init; }

    /// <summary>Ids of its stages, oldest first; empty where the read did not ask for them.</summary>
    public IReadOnlyList<CrmChange> Stages { get; init; } = [];

    /// <summary>Its close dates as the CRM writes them, oldest first; empty where the read did not ask for them.</summary>
    public IReadOnlyList<(DateOnly? Day, DateTimeOffset At)> CloseDates { get; init; } = [];
}

/// <summary>A user of the CRM.</summary>
public sealed record CrmOwner(string Id, string Name, string? Email)
{
    /// <summary>The id of the person behind it, where the CRM tells owners from users.</summary>
    public string? UserId { get; init; }
}

/// <summary>A note in the CRM. Text without markup, untrusted.</summary>
public sealed record CrmHistoryNote(string Id, DateTimeOffset At, string Text);

/// <summary>What the CRM knows of the customer of a call.</summary>
public sealed record CrmHistory(
    IReadOnlyList<CrmContact> Contacts, IReadOnlyList<CrmAccount> Accounts, IReadOnlyList<CrmDeal> Deals, IReadOnlyList<CrmHistoryNote> Notes)
{
    /// <summary>Of a call that hangs on nothing.</summary>
    public static CrmHistory Nothing { get; } = new([], [], [], []);
}

/// <summary>A transcript or the word that there is none yet.</summary>
/// <param name="Ready">The transcript; null while the CRM has none.</param>
public sealed record CrmTranscript(Transcript? Ready);

/// <summary>
/// How far the ended calls were read: a window of modification times that is walked in the order of ids, so that any number of calls
/// with one time stamp is read completely and a walk that was cut off goes on where it stopped.
/// </summary>
/// <param name="From">Calls changed at or after.</param>
/// <param name="To">And before; null: no walk is on, the next one begins at <paramref name="From"/>.</param>
/// <param name="LastId">Last id of the walk; null at its beginning.</param>
public sealed record CrmCursor(DateTimeOffset From, DateTimeOffset? To = null, string? LastId = null);

/// <summary>One page of a walk.</summary>
/// <param name="Calls">Ended calls and calls that were not held; without associations. Possibly known ones.</param>
/// <param name="Next">Where to go on.</param>
/// <param name="More">True while the walk goes on.</param>
public sealed record CrmCallPage(IReadOnlyList<CrmCall> Calls, CrmCursor Next, bool More);

/// <summary>Kinds of CRM objects that are read or changed.</summary>
public enum CrmObjectKind
{
    /// <summary>A call.</summary>
    Call = 0,

    /// <summary>A deal.</summary>
    Deal = 1,

    /// <summary>A note.</summary>
    Note = 2,

    /// <summary>A person.</summary>
    Contact = 3,

    /// <summary>A company.</summary>
    Account = 4,

    /// <summary>Somebody who may become a customer.</summary>
    Lead = 5,

    /// <summary>An e-mail.</summary>
    Email = 6,

    /// <summary>A meeting.</summary>
    Meeting = 7,

    /// <summary>Something that somebody does or did.</summary>
    Task = 8,

    /// <summary>Something that is sold.</summary>
    Product = 9,

    /// <summary>A line of what a deal sells.</summary>
    LineItem = 10,

    /// <summary>What somebody is to sell.</summary>
    Quota = 11,
}

/// <summary>An object of the CRM.</summary>
public sealed record CrmObject(CrmObjectKind Kind, string Id);

/// <summary>A note to be written.</summary>
/// <param name="Key">
/// Our idempotency key: the note carries it visibly to us, so that a note whose answer was lost is found again. Letters, digits and hyphens.
/// </param>
/// <param name="At">When the call was.</param>
/// <param name="Body">HTML of our own making, everything from outside encoded.</param>
public sealed record CrmNote(string Key, DateTimeOffset At, string Body);

/// <summary>What a test of a connection found.</summary>
public sealed record CrmCheck(IReadOnlyList<CrmCheckLine> Lines)
{
    /// <summary>True where everything that the product needs works.</summary>
    public bool Works => Lines.All(x => x.Error is null);
}

/// <summary>One thing that was tried.</summary>
/// <param name="What">In words, such as "Read calls".</param>
/// <param name="Error">Why it does not work; null where it does.</param>
/// <param name="Remedy">What to do, one sentence without a stop; null where it works.</param>
public sealed record CrmCheckLine(string What, CrmError? Error, string? Remedy);
