namespace RevOps.Domain.Calls.Analysis;

/// <summary>The good ranges that pages show beside a rep's figures. Definitions and sources: docs/metrics.md, kept in step by a test.</summary>
public static class MetricRanges
{
    /// <summary>All ranges.</summary>
    public static IReadOnlyList<MetricRange> All { get; } =
    [
        new(MetricKeys.TalkRatio, CallType.Discovery, 0.35, 0.55, SourceGrade.Vendor,
            "Around the 43 % of the best discovery calls in 25,537 that Gong Labs compared; above 65 % was worst. The width of the band is our proposal."),
        new(MetricKeys.TalkRatio, CallType.ColdCall, 0.45, 0.65, SourceGrade.Vendor,
            "In cold calls that led to a meeting reps spoke more, about 55 % (Gong Labs). The width of the band is our proposal."),
        new(MetricKeys.TalkRatio, null, null, 0.65, SourceGrade.Vendor,
            "Above 65 % outcomes were worst (Gong Labs, discovery calls). Applied to other types of call as our proposal."),
        new(MetricKeys.LongestMonologue, CallType.ColdCall, 25, 60, SourceGrade.Vendor,
            "Successful cold calls had a longest stretch of 37 s, the others 25 s (Gong Labs). The upper end is our proposal."),
        new(MetricKeys.LongestMonologue, CallType.Demo, null, 76, SourceGrade.Vendor,
            "In demos that win the speaker changes about every 76 s (Gong, via Great Demo)."),
        new(MetricKeys.LongestMonologue, null, null, 120, SourceGrade.Vendor,
            "A company overview should not run beyond two minutes (Gong, 257,967 calls)."),
        new(MetricKeys.LongestCustomerStory, CallType.Discovery, 50, null, SourceGrade.Vendor,
            "Calls in which the customer never spoke longer than 50 s did worse; about four minutes helped."),
        new(MetricKeys.Interactivity, null, 5, null, SourceGrade.Proposal,
            "Gong advises 5 and more on its own scale of 0 to 10, which is not published; five switches a minute is our proposal."),
        new(MetricKeys.Patience, null, 0.6, 1.0, SourceGrade.Vendor,
            "Good reps wait 0.6 to 1.0 s (vendors' figures); 0.2 s is the natural gap between speakers in research on conversation."),
        new(MetricKeys.Pace, null, 140, 188, SourceGrade.Vendor,
            "173 words a minute is usual, 188 was measured where reps were flustered; the lower end is our proposal. The rep's own baseline says more."),
        new(MetricKeys.Questions, CallType.Discovery, 11, 14, SourceGrade.Vendor,
            "Discovery calls with 11 to 14 questions led on in 74 % of cases, others in 46 to 67 % (Gong)."),
        new(MetricKeys.Fillers, null, null, null, SourceGrade.Vendor,
            "No relation to winning was found in 500,000 calls; reported, not judged."),
    ];

    /// <summary>The range for a metric in a type of call: the type's own, else the general one, else null.</summary>
    public static MetricRange? Find(string metric, CallType callType) =>
        All.FirstOrDefault(r => r.Metric == metric && r.CallType == callType) ?? All.FirstOrDefault(r => r.Metric == metric && r.CallType is null);
}
