namespace RevOps.Domain.Calls.Analysis.Moments;

/// <summary>Which kinds of moments there are, and how many of each a reader wants.</summary>
internal static class MomentKinds
{
    public static IReadOnlyList<MomentKind> FromCues { get; } =
    [
        new("pain", "moment.pain", 1.4),
        new("metric", "moment.metric", 1.4),
        new("decision-process", "moment.decision-process", 1.4),
        new("commitment", "moment.commitment", 1.4),
        new("risk", "moment.risk", 1.4),
    ];

    public static bool IsMoment(string label) =>
        UtteranceLabels.IsObjection(label) || label is UtteranceLabels.BuyingSignal or UtteranceLabels.Competitor or UtteranceLabels.Pricing;

    /// <summary>What else speaks for a sentence that carries a label.</summary>
    public static double Evidence(HeardUtterance heard, Speech.Sentence sentence)
    {
        var sum = 0.0;
        foreach (var hit in heard.Cues)
        {
            sum += sentence.Contains(hit.First) && hit.Cue.StartsWith("moment.", StringComparison.Ordinal) ? 0.5 * hit.Weight : 0;
        }

        return sum;
    }

    public static double LabelWeight(string label, SpeakerRole role)
    {
        var customer = role != SpeakerRole.Rep ? 0.5 : 0;
        return customer + label switch
        {
            UtteranceLabels.BuyingSignal => 1.4,
            UtteranceLabels.Competitor => 1.4,
            UtteranceLabels.Pricing => 0.8,
            _ => 1.4,
        };
    }

    public static int Most(string kind) => kind switch
    {
        "pain" => 3,
        "metric" or "decision-process" or "risk" or "commitment" => 2,
        UtteranceLabels.BuyingSignal => 2,
        _ => 1,
    };
}
