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

    public static double LabelWeight(string label, SpeakerRole role)
    {
        var customer = role != SpeakerRole.Rep ? 0.5 : 0;
        return customer + label switch
        {
            UtteranceLabels.BuyingSignal => 2.2,
            UtteranceLabels.Competitor => 2,
            UtteranceLabels.Pricing => 1,
            _ => 3,
        };
    }

    public static int Most(string kind) => kind switch
    {
        "pain" => 3,
        "metric" or "decision-process" or "risk" or "commitment" => 2,
        UtteranceLabels.Pricing => 1,
        _ => 2,
    };
}
