namespace RevOps.Domain.Calls.Analysis;

/// <summary>The keys of labels that an utterance may carry. Their meaning with examples: docs/labelling-guide.md.</summary>
public static class UtteranceLabels
{
    public const string Question = "question";
    public const string ObjectionPrice = "objection.price";
    public const string ObjectionTiming = "objection.timing";
    public const string ObjectionAuthority = "objection.authority";
    public const string ObjectionNeed = "objection.need";
    public const string ObjectionCompetitor = "objection.competitor";
    public const string ObjectionStatusQuo = "objection.statusquo";
    public const string ObjectionTrust = "objection.trust";
    public const string ObjectionBrushOff = "objection.brushoff";
    public const string BuyingSignal = "buying-signal";
    public const string NextStep = "next-step";
    public const string Competitor = "competitor";
    public const string Pricing = "pricing";
    public const string Filler = "filler";
    public const string Backchannel = "backchannel";
    public const string SentimentPositive = "sentiment.positive";
    public const string SentimentNegative = "sentiment.negative";

    /// <summary>All keys in the order in which an utterance lists them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Question, ObjectionPrice, ObjectionTiming, ObjectionAuthority, ObjectionNeed, ObjectionCompetitor,
        ObjectionStatusQuo, ObjectionTrust, ObjectionBrushOff, BuyingSignal, NextStep, Competitor, Pricing,
        Filler, Backchannel, SentimentPositive, SentimentNegative,
    ];

    /// <summary>True for every kind of objection.</summary>
    public static bool IsObjection(string label) => label.StartsWith("objection.", StringComparison.Ordinal);
}
