using RevOps.Domain.Reviews.Context;

namespace RevOps.Domain.Reviews;

/// <summary>A call's score against one version of one rubric.</summary>
public sealed record Scorecard
{
    /// <summary>Key of the rubric.</summary>
    public required string Rubric { get; init; }

    /// <summary>Version of the rubric.</summary>
    public required int Version { get; init; }

    /// <summary>0..100, weighted over the criteria that apply; null where none applies or the call is not scored.</summary>
    public double? Score { get; init; }

    /// <summary>Why the call is not scored (too short, no customer speech); null where it is.</summary>
    public string? NotScoredReason { get; init; }

    /// <summary>One entry a criterion of the rubric, in its order; empty where not scored.</summary>
    public required IReadOnlyList<CriterionScore> Criteria { get; init; }

    /// <summary>Who judged: <c>rules/1</c> or a model's name.</summary>
    public required string Scorer { get; init; }

    /// <summary>What the customer's history has to say of this call, the most pressing first; it changes no figure.</summary>
    public IReadOnlyList<ContextRemark> Context { get; init; } = [];
}

/// <summary>The judgement on one criterion.</summary>
public sealed record CriterionScore
{
    /// <summary>The criterion's key.</summary>
    public required string Key { get; init; }

    /// <summary>The criterion's name.</summary>
    public required string Name { get; init; }

    /// <summary>1..<see cref="Max"/>; null where it does not apply.</summary>
    public int? Score { get; init; }

    /// <summary>Top of the scale.</summary>
    public required int Max { get; init; }

    /// <summary>The criterion's weight in the rubric.</summary>
    public required double Weight { get; init; }

    /// <summary>False where the call gave no occasion; the criterion then does not count.</summary>
    public required bool Applies { get; init; }

    /// <summary>Why this score, in words a rep accepts as fair.</summary>
    public required string Explanation { get; init; }

    /// <summary>What to do next time in this very situation, with the sentence to try; null where there is nothing to add.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The words it rests on, verbatim; every quote is part of its utterance's text.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }
}

/// <summary>Words of the call that a judgement rests on.</summary>
/// <param name="Seq">The utterance.</param>
/// <param name="Quote">Verbatim part of its text.</param>
public sealed record Evidence(int Seq, string Quote);
