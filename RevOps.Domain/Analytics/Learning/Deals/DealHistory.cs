namespace RevOps.Domain.Analytics.Learning.Deals;

/// <summary>What happened to a deal, each with its time, so that any past moment can be seen as it was.</summary>
public sealed record DealHistory
{
    /// <summary>Key of the deal.</summary>
    public required string Id { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Stages entered.</summary>
    public IReadOnlyList<(DateTimeOffset At, string Stage)> Stages { get; init; } = [];

    /// <summary>Days it was expected to close on, as they were set.</summary>
    public IReadOnlyList<(DateTimeOffset At, DateOnly? Day)> CloseDates { get; init; } = [];

    /// <summary>False where the days of closed deals were written over when they closed: only how often they were put off is known then.</summary>
    public bool CloseDatesKept { get; init; } = true;

    /// <summary>Amounts as they were set. Where only today's is known leave it out: amounts are tidied when a deal is won.</summary>
    public IReadOnlyList<(DateTimeOffset At, double Amount)> Amounts { get; init; } = [];

    /// <summary>Calls, meetings and mails; true where they spoke or wrote.</summary>
    public IReadOnlyList<(DateTimeOffset At, bool FromThem)> Activities { get; init; } = [];

    /// <summary>When each person of theirs joined.</summary>
    public IReadOnlyList<DateTimeOffset> People { get; init; } = [];

    /// <summary>Where it came from; known from the start.</summary>
    public string? Source { get; init; }

    /// <summary>New business, renewal; known from the start.</summary>
    public string? Type { get; init; }

    /// <summary>The account's line of business. Its segment is left out: that changes when a deal is won.</summary>
    public string? Industry { get; init; }

    /// <summary>The account's region.</summary>
    public string? Region { get; init; }

    /// <summary>People who work for the account.</summary>
    public int? Employees { get; init; }
}

/// <summary>A decided deal.</summary>
/// <param name="History">What happened to it.</param>
/// <param name="Won">What came of it.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="OpenUntil">When it was first closed, where it was opened again after that; null where it was closed once.</param>
public sealed record DecidedDeal(DealHistory History, bool Won, DateTimeOffset DecidedAt, DateTimeOffset? OpenUntil = null);
