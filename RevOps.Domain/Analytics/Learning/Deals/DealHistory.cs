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

    /// <summary>The account's segment when it was created.</summary>
    public string? Segment { get; init; }
}

/// <summary>A decided deal.</summary>
/// <param name="History">What happened to it.</param>
/// <param name="Won">What came of it.</param>
/// <param name="DecidedAt">When.</param>
public sealed record DecidedDeal(DealHistory History, bool Won, DateTimeOffset DecidedAt);
