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
        c.FromSeller ? 0.8 * c.Cue("moment.agenda") : 0.8 * (c.Cue("moment.pain") + c.Cue("moment.metric") + c.Cue("moment.goal") + c.Cue("moment.criteria") + c.Cue("moment.risk") + c.Cue("moment.outcome"));

    private static double Goal(SummaryCandidate c) =>
        c.FromSeller
            ? c.Place < 0.3 ? c.Cue("moment.agenda") : 0
            : Math.Min(3, c.Cue("moment.goal") + (0.5 * c.Cue("moment.criteria"))) * (c.Place < 0.35 ? 1.3 : 0.8);

    private static double Pain(SummaryCandidate c)
    {
        var recap = c.InRecap && c.Place < 0.85 ? 1.5 + Math.Min(1.5, c.Cue("moment.metric") + c.Cue("moment.pain")) : 0;
        var own = c.FromSeller ? 0 : c.Cue("moment.pain") > 0 ? c.Cue("moment.pain") + Math.Min(1.5, c.Cue("moment.metric")) : 0;
        return Math.Max(recap, own);
    }

    private static double Decision(SummaryCandidate c) => c.FromSeller ? 0 : c.Cue("moment.decision-process") + (0.7 * c.Cue("moment.criteria"));

    private static double Obstacle(SummaryCandidate c)
    {
        // The label is the utterance's, not the sentence's: alone it does not choose a sentence
        var objection = c.Heard.Labels.Any(UtteranceLabels.IsObjection) ? 0.8 : 0;
        var price = c.Heard.Has(UtteranceLabels.Pricing) ? 0.3 * c.Cue("moment.metric") : 0;
        return c.FromSeller ? 0 : objection + c.Cue("moment.risk") + price + (0.5 * c.Cue("moment.pain"));
    }
}
