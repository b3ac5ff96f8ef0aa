using RevOps.Domain.Calls;

namespace RevOps.Infrastructure.Reviews;

/// <summary>A scorecard as stored. A call may have several over time; the newest is in force.</summary>
internal sealed class ScorecardRecord
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public CallId CallId { get; set; }

    public required string RubricKey { get; set; }

    public int RubricVersion { get; set; }

    public required string Scorer { get; set; }

    /// <summary>The machine's score, 0..100; null where not scored.</summary>
    public double? Score { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>The whole scorecard: criteria, explanations, evidence.</summary>
    public required string Json { get; set; }
}

/// <summary>A published version of a rubric; never changed.</summary>
internal sealed class RubricRecord
{
    public required string Key { get; set; }

    public int Version { get; set; }

    public required string Name { get; set; }

    public DateTimeOffset PublishedAt { get; set; }

    public required string Json { get; set; }
}
