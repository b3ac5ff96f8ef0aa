using RevOps.Domain.Calls.Analysis;

namespace RevOps.Web.Components.Calls.Detail;

/// <summary>How a label reads and which meaning its colour has.</summary>
/// <param name="Key">Key of <see cref="UtteranceLabels"/>.</param>
/// <param name="Name">Name on screen.</param>
/// <param name="Tag">Name on a tag.</param>
/// <param name="Tone">question, negative, positive, caution, info or muted.</param>
public sealed record LabelChoice(string Key, string Name, string Tag, string Tone)
{
    /// <summary>Stands for every kind of objection.</summary>
    public const string AnyObjection = "objection";

    private static readonly Dictionary<string, LabelChoice> ByKey = new LabelChoice[]
    {
        new(UtteranceLabels.Question, "Question", "Question", "question"),
        new(UtteranceLabels.ObjectionPrice, "Price objection", "Price objection", "negative"),
        new(UtteranceLabels.ObjectionTiming, "Timing objection", "Timing objection", "negative"),
        new(UtteranceLabels.ObjectionAuthority, "Authority objection", "Authority objection", "negative"),
        new(UtteranceLabels.ObjectionNeed, "No need seen", "No need seen", "negative"),
        new(UtteranceLabels.ObjectionCompetitor, "Uses a competitor", "Uses a competitor", "negative"),
        new(UtteranceLabels.ObjectionStatusQuo, "Happy as it is", "Happy as it is", "negative"),
        new(UtteranceLabels.ObjectionTrust, "Lacks trust", "Lacks trust", "negative"),
        new(UtteranceLabels.ObjectionBrushOff, "Brush-off", "Brush-off", "negative"),
        new(UtteranceLabels.BuyingSignal, "Buying signal", "Buying signal", "positive"),
        new(UtteranceLabels.NextStep, "Next step", "Next step", "info"),
        new(UtteranceLabels.Competitor, "Competitor named", "Competitor", "caution"),
        new(UtteranceLabels.Pricing, "Pricing", "Pricing", "caution"),
        new(UtteranceLabels.Filler, "Filler words", "Filler", "muted"),
        new(UtteranceLabels.Backchannel, "Listening sound", "Listening", "muted"),
        new(UtteranceLabels.SentimentPositive, "Sounds positive", "Positive", "positive"),
        new(UtteranceLabels.SentimentNegative, "Sounds negative", "Negative", "negative"),
        new(AnyObjection, "Any objection", "Objection", "negative"),
        new("pain", "Pain", "Pain", "negative"),
        new("metric", "Figure named", "Figure", "info"),
        new("decision-process", "Decision process", "Decision", "info"),
        new("commitment", "Commitment", "Commitment", "positive"),
        new("risk", "Risk", "Risk", "negative"),
    }.ToDictionary(x => x.Key);

    /// <summary>How a label or a kind of key moment reads; an unknown key reads as its own words.</summary>
    public static LabelChoice Of(string key) =>
        ByKey.TryGetValue(key, out var known) ? known : new(key, Words(key), Words(key), "muted");

    /// <summary>The key where a transcript can be narrowed to it, else null.</summary>
    public static string? Known(string? key) =>
        key == AnyObjection || UtteranceLabels.All.Contains(key) ? key : null;

    /// <summary>True where an utterance's label is what was chosen.</summary>
    public static bool Covers(string choice, string label) =>
        choice == label || (choice == AnyObjection && UtteranceLabels.IsObjection(label));

    private static string Words(string key)
    {
        var words = key.Replace('-', ' ').Replace('.', ' ').Trim();
        return words.Length == 0 ? "Other" : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
