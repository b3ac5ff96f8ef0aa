using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine.Remarks;

/// <summary>Where the talk could go next, for the better answer.</summary>
/// <param name="NextFact">What is worth asking next; null: nothing is left, or nobody knows.</param>
/// <param name="Step">The next step to propose, where everything for it is there; null: it is too early.</param>
/// <param name="AnyStep">The next step as it would be proposed in the end; null: nobody knows.</param>
/// <param name="Focus">The criterion that is practised.</param>
internal sealed record Guide(ScenarioFact? NextFact, string? Step, string? AnyStep, PracticeFocus? Focus)
{
    public static Guide None { get; } = new(null, null, null, null);

    /// <summary>What has to be said, whatever else would be good; null: nothing has to.</summary>
    public (string Words, string Because)? Must { get; init; }
}
