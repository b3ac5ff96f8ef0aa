using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;

namespace RevOps.Domain.Reviews;

/// <summary>
/// Which rubric judges a call, and why. A type that a person or the CRM gave has confidence 1 and always wins;
/// a type that the engine found needs <see cref="LeastConfidence"/>.
/// </summary>
/// <param name="Rubric">The rubric to apply.</param>
/// <param name="Reason">Why this one, in words, without a stop.</param>
public sealed record RubricChoice(Rubric Rubric, string Reason)
{
    /// <summary>Below it the engine's type is a guess, and a guess must not decide what a rep is judged by.</summary>
    public const double LeastConfidence = 0.6;

    /// <summary>Picks among the rubrics in force; one of them must be the general one (no call types).</summary>
    public static RubricChoice For(CallAnalysis call, IReadOnlyList<Rubric> rubrics)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(rubrics);
        var general = rubrics.FirstOrDefault(x => x.CallTypes.Count == 0)
            ?? throw new ArgumentException("A general rubric (without call types) is needed.", nameof(rubrics));
        var type = call.CallType.Name().ToLowerInvariant();
        if (call.CallType == CallType.Unknown)
        {
            return new(general, "the type of the call is not known");
        }

        if (call.CallTypeConfidence < LeastConfidence)
        {
            return new(general, $"it looks like a {type} call, but not surely enough to judge it as one");
        }

        var own = rubrics.FirstOrDefault(x => x.CallTypes.Contains(call.CallType));
        return own is null ? new(general, $"there is no rubric for a {type} call") : new(own, $"it is a {type} call");
    }

    /// <summary>Picks among the shipped rubrics.</summary>
    public static RubricChoice For(CallAnalysis call) => For(call, ShippedRubrics.All);
}
