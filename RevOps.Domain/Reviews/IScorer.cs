using RevOps.Domain.Calls.Analysis;

namespace RevOps.Domain.Reviews;

/// <summary>
/// Judges a call against a rubric. The built-in scorer is deterministic; a model's scorer implements the same port.
/// </summary>
public interface IScorer
{
    /// <summary>Name and version, such as <c>rules/1</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Scores the call. Evidence that is not verbatim in the call must not be returned.
    /// </summary>
    Task<Scorecard> ScoreAsync(CallAnalysis call, Rubric rubric, CancellationToken cancellationToken);
}
