namespace RevOps.Infrastructure.Demo.Revenue;

/// <summary>A deal of the demo with how it went.</summary>
internal sealed record DemoDeal
{
    public required string Id { get; init; }

    public required DemoCompany Company { get; init; }

    public required string Name { get; init; }

    public required string Owner { get; init; }

    public required string Type { get; init; }

    public required string Source { get; init; }

    public required decimal Amount { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>Stages in order with when each was entered; the last is where it stands.</summary>
    public required IReadOnlyList<(string Stage, DateTimeOffset At)> Path { get; init; }

    /// <summary>Close dates in order with when each was set.</summary>
    public required IReadOnlyList<(DateOnly Day, DateTimeOffset At)> CloseDates { get; init; }

    /// <summary>People of the company who take part.</summary>
    public required int People { get; init; }

    public string? LostReason { get; init; }

    /// <summary>Until when somebody was active.</summary>
    public required DateTimeOffset ActiveUntil { get; init; }

    public string Stage => Path[^1].Stage;

    public bool IsWon => Stage == DemoStages.Won;

    public bool IsClosed => IsWon || Stage == DemoStages.Lost;
}
