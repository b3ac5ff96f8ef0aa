using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.List;

namespace RevOps.Domain.Deals.Detail;

/// <summary>One deal with everything its page shows.</summary>
public sealed record DealDetail
{
    /// <summary>The row of the list.</summary>
    public required DealListItem Item { get; init; }

    /// <summary>Stages of its pipeline, in order.</summary>
    public required IReadOnlyList<DealStageItem> Stages { get; init; }

    /// <summary>0..100: the deal's own, or its stage's.</summary>
    public required int Probability { get; init; }

    /// <summary>Where it came from; null where unknown.</summary>
    public string? LeadSource { get; init; }

    /// <summary>New business, expansion, renewal; null where unknown.</summary>
    public string? Type { get; init; }

    /// <summary>Why it was lost.</summary>
    public string? LostReason { get; init; }

    /// <summary>Name of the source it came from; null where made here.</summary>
    public string? Source { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ended; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Other days it was expected to close, the newest first.</summary>
    public required IReadOnlyList<CloseDateChangeItem> CloseDates { get; init; }

    /// <summary>The customer's people.</summary>
    public required IReadOnlyList<DealPerson> People { get; init; }

    /// <summary>What it sells.</summary>
    public DealProductList Products { get; init; } = DealProductList.Nothing;

    /// <summary>What happened, the newest first.</summary>
    public required IReadOnlyList<DealEvent> Timeline { get; init; }

    /// <summary>What the product thinks of it; null where it was not judged yet.</summary>
    public DealAssessment? Assessment { get; init; }

    /// <summary>Decisions on letters that hold or were taken back, the newest first.</summary>
    public required IReadOnlyList<LetterDecisionItem> LetterDecisions { get; init; }

    /// <summary>Decisions on suggestions that hold, the newest first.</summary>
    public required IReadOnlyList<ActionDecisionItem> ActionDecisions { get; init; }

    /// <summary>Plans of suggestions that hold or were taken back, the newest first.</summary>
    public IReadOnlyList<ActionPlanItem> ActionPlans { get; init; } = [];

    /// <summary>Names of the sources that evidence comes from, by key.</summary>
    public required IReadOnlyDictionary<string, DealSourceItem> Sources { get; init; }

    /// <summary>Name of the connected CRM that keeps it; null where it is ours alone.</summary>
    public string? KeptBy { get; init; }

    /// <summary>What of it is on its way to that CRM, or was not taken there: of each part the newest write.</summary>
    public IReadOnlyList<LedgerLine> Writes { get; init; } = [];

    /// <summary>This viewer may change it.</summary>
    public required bool MayChange { get; init; }
}

/// <summary>Another day it was expected to close.</summary>
public sealed record CloseDateChangeItem(DateOnly? From, DateOnly? To, DateTimeOffset At, bool IsSlip);

/// <summary>Somebody of the customer.</summary>
/// <param name="Name">Name.</param>
/// <param name="Title">Job title; null where unknown.</param>
/// <param name="Role">Part in the deal; null where unknown.</param>
/// <param name="IsContact">False: heard in a call only.</param>
/// <param name="Calls">Calls of the deal in which they spoke.</param>
/// <param name="LastHeardAt">When they last spoke; null where never.</param>
public sealed record DealPerson(string Name, string? Title, string? Role, bool IsContact, int Calls, DateTimeOffset? LastHeardAt);

/// <summary>Kinds of what happens to a deal.</summary>
public enum DealEventKind
{
    /// <summary>It was made.</summary>
    Created = 0,

    /// <summary>A call.</summary>
    Call = 1,

    /// <summary>A meeting, call or task that a CRM knows of.</summary>
    Activity = 2,

    /// <summary>An e-mail.</summary>
    Mail = 3,

    /// <summary>A note.</summary>
    Note = 4,

    /// <summary>It moved to another stage.</summary>
    Stage = 5,

    /// <summary>It is expected on another day.</summary>
    CloseDate = 6,
}

/// <summary>Something that happened.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Title">In a few words; untrusted text.</param>
public sealed record DealEvent(DateTimeOffset At, DealEventKind Kind, string Title)
{
    /// <summary>More of it; null where there is none; untrusted text.</summary>
    public string? Text { get; init; }

    /// <summary>Who; null where unknown.</summary>
    public string? Who { get; init; }

    /// <summary>The call, where the viewer may open it.</summary>
    public CallId? Call { get; init; }

    /// <summary>The note or mail.</summary>
    public Guid? Note { get; init; }

    /// <summary>Score of the call; null where none.</summary>
    public double? Score { get; init; }

    /// <summary>True where a date was put off.</summary>
    public bool IsSlip { get; init; }
}

/// <summary>A decision on a letter.</summary>
public sealed record LetterDecisionItem(LetterDecision Decision, string By);

/// <summary>A decision on a suggestion.</summary>
public sealed record ActionDecisionItem(ActionDecision Decision, string By);

/// <summary>Who is to do a suggestion, and by when.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Owner">Who is to do it.</param>
/// <param name="By">Who planned.</param>
public sealed record ActionPlanItem(ActionPlan Plan, string Owner, string By);

/// <summary>A source of evidence.</summary>
/// <param name="Title">Its name.</param>
/// <param name="At">When it was.</param>
/// <param name="Call">The call, where it is one that the viewer may open.</param>
/// <param name="Note">The note or mail, where it is one.</param>
public sealed record DealSourceItem(string Title, DateTimeOffset At, CallId? Call, Guid? Note)
{
    /// <summary>Who wrote the note; null where it is none, or nobody knows.</summary>
    public string? Writer { get; init; }
}
