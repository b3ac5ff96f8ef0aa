using RevOps.Domain.Calls;

namespace RevOps.Domain.Reviews;

/// <summary>
/// What good looks like for some types of call. A published version never changes; a scorecard names the version it was made with.
/// </summary>
public sealed record Rubric
{
    /// <summary>Stable key, such as <c>discovery</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Counts from 1; raised by every publication.</summary>
    public required int Version { get; init; }

    /// <summary>Name on screen.</summary>
    public required string Name { get; init; }

    /// <summary>Types of call it judges; empty for the general rubric.</summary>
    public required IReadOnlyList<CallType> CallTypes { get; init; }

    /// <summary>Its criteria in the order in which they are shown; keys are unique.</summary>
    public required IReadOnlyList<Criterion> Criteria { get; init; }
}

/// <summary>One thing a call is judged by.</summary>
public sealed record Criterion
{
    /// <summary>Key, unique within the rubric, such as <c>pain-and-impact</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Name on screen.</summary>
    public required string Name { get; init; }

    /// <summary>What is asked, one sentence.</summary>
    public required string Question { get; init; }

    /// <summary>Relative weight, above 0; those that apply are normalised to 100.</summary>
    public required double Weight { get; init; }

    /// <summary>Top of the scale that starts at 1; normally 5.</summary>
    public int Max { get; init; } = 5;

    /// <summary>What each point of the scale looks like, from 1 up to <see cref="Max"/>.</summary>
    public required IReadOnlyList<string> Anchors { get; init; }

    /// <summary>Name of the judge that the built-in scorer applies, such as <c>next-step</c>; a model judges by the anchors.</summary>
    public required string Judge { get; init; }
}
