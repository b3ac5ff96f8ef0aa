namespace RevOps.Domain.Calls.Analysis.Summaries;

/// <summary>The questions in the order in which they claim sentences: who wants what, what hurts, how it is decided, what is in the way.</summary>
internal static class SummarySlots
{
    public static IReadOnlyList<(SummarySlot Slot, int Most)> InOrder { get; } =
    [
        (new SummarySlot("goal", Goal), 1),
        (new SummarySlot("pain", Pain), 2),
        (new SummarySlot("decision", Decision), 1),
        (new SummarySlot("obstacle", Obstacle), 1),
    ];

    /// <summary>What fills a summary that is too short: whatever the customer says that carries weight.</summary>
    public static SummarySlot Anything { get; } = new("anything", Anyhow);

    private static double Anyhow(SummaryCandidate c) =>
        c.FromSeller ? 0.8 * c.Cues.Agenda : 0.8 * (c.Cues.Pain + c.Cues.Metric + c.Cues.Goal + c.Cues.Criteria + c.Cues.Risk + c.Cues.Outcome);

    private static double Goal(SummaryCandidate c) =>
        c.FromSeller
            ? c.Place < 0.3 ? c.Cues.Agenda : 0
            : Math.Min(3, c.Cues.Goal + (0.5 * c.Cues.Criteria)) * (c.Place < 0.35 ? 1.3 : 0.8);

    private static double Pain(SummaryCandidate c)
    {
        var recap = c.InRecap && c.Place < 0.85 ? 1.5 + Math.Min(1.5, c.Cues.Metric + c.Cues.Pain) : 0;
        var own = c.FromSeller ? 0 : c.Cues.Pain > 0 ? c.Cues.Pain + Math.Min(1.5, c.Cues.Metric) : 0;
        return Math.Max(recap, own);
    }

    private static double Decision(SummaryCandidate c) => c.FromSeller ? 0 : c.Cues.Decision + (0.7 * c.Cues.Criteria);

    private static double Obstacle(SummaryCandidate c)
    {
        // The label is the utterance's, not the sentence's: alone it does not choose a sentence
        var objection = c.Heard.Labels.Any(UtteranceLabels.IsObjection) ? 0.8 : 0;
        var price = c.Heard.Has(UtteranceLabels.Pricing) ? 0.3 * c.Cues.Metric : 0;
        return c.FromSeller ? 0 : objection + c.Cues.Risk + price + (0.5 * c.Cues.Pain);
    }
}
