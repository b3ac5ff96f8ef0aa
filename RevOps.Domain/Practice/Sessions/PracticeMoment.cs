using RevOps.Domain.Calls;
using RevOps.Domain.Practice.Engine;
using RevOps.Domain.Reviews;

namespace RevOps.Domain.Practice.Sessions;

/// <summary>A moment of a stored call, ready to be practised.</summary>
/// <param name="Script">What it is played from.</param>
/// <param name="Call">The call.</param>
/// <param name="Missed">How the criterion was judged there; null where none was named.</param>
public sealed record PracticeMoment(PracticeScript Script, CallDetail Call, CriterionScore? Missed);

/// <summary>A criterion of a call that is to be practised.</summary>
internal sealed class MissedCriterion
{
    public MissedCriterion(CallDetail call, string? key)
    {
        Score = call.Scorecard?.Criteria.FirstOrDefault(x => x.Key == key);
        var criterion = Score is null ? null : call.Rubric?.Criteria.FirstOrDefault(x => x.Key == key);
        Focus = criterion is null ? null : new PracticeFocus(criterion.Name, criterion.Anchors.Count > 0 ? criterion.Anchors[^1] : criterion.Question);
    }

    public CriterionScore? Score { get; }

    public PracticeFocus? Focus { get; }
}
