using RevOps.Domain.Calls;
using RevOps.Domain.Reviews;

namespace RevOps.Web.Components.Calls.Detail.Scoring;

/// <summary>One criterion with everything said about it.</summary>
/// <param name="Machine">What the scorer says.</param>
/// <param name="Criterion">The rubric's definition; null where that version is not at hand.</param>
/// <param name="Override">The override in force; null without one.</param>
/// <param name="Earlier">Overrides before it, newest first.</param>
/// <param name="Disputes">Disputes, newest first.</param>
/// <param name="Share">Its share of the call's score, 0..1; null where it does not count.</param>
public sealed record CriterionView(
    CriterionScore Machine,
    Criterion? Criterion,
    OverrideView? Override,
    IReadOnlyList<OverrideView> Earlier,
    IReadOnlyList<DisputeView> Disputes,
    double? Share)
{
    /// <summary>The score that counts; null without occasion.</summary>
    public int? Score => Override?.Score ?? (Machine.Applies ? Machine.Score : null);

    /// <summary>It counts.</summary>
    public bool Applies => Score is not null;

    /// <summary>The dispute that waits; null where none does.</summary>
    public DisputeView? OpenDispute => Disputes.FirstOrDefault(x => x.State == DisputeState.Open);

    /// <summary>good, fair, poor or none, for the colour that goes with the figure.</summary>
    public string Tone => ((Score - 1d) / (Machine.Max - 1d)) switch
    {
        null => "none",
        >= 0.75 => "good",
        >= 0.5 => "fair",
        _ => "poor",
    };

    /// <summary>The criteria of a scored call, in the rubric's order.</summary>
    public static IReadOnlyList<CriterionView> Of(CallDetail call)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (call.Scorecard is not { NotScoredReason: null } card)
        {
            return [];
        }

        var overrides = call.Overrides.ToLookup(x => x.CriterionKey);
        var counted = card.Criteria.Where(x => x.Applies || overrides[x.Key].Any()).Sum(x => x.Weight);
        return [.. card.Criteria.Select(View)];

        CriterionView View(CriterionScore machine)
        {
            var own = overrides[machine.Key].ToList();
            var counts = (machine.Applies || own.Count > 0) && counted > 0;
            return new(
                machine,
                call.Rubric?.Criteria.FirstOrDefault(x => x.Key == machine.Key),
                own.FirstOrDefault(),
                [.. own.Skip(1)],
                [.. call.Disputes.Where(x => x.CriterionKey == machine.Key)],
                counts ? machine.Weight / counted : null);
        }
    }
}
