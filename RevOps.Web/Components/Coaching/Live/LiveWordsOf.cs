using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Coaching.Live;

/// <summary>What the panel and the floor call things.</summary>
internal static class LiveWordsOf
{
    /// <summary>The call's stretch.</summary>
    public static string Phase(string? key) => key switch
    {
        null => "Not started",
        "small-talk" => "Small talk",
        { Length: > 0 } => char.ToUpperInvariant(key[0]) + key[1..],
        _ => key,
    };

    /// <summary>The kind of a cue.</summary>
    public static string Kind(CueKind kind) => kind switch
    {
        CueKind.StatementMissing => "Required statement",
        CueKind.NoNextStep => "No next step",
        CueKind.UnansweredQuestion => "Open question",
        CueKind.BuyingSignal => "Buying signal",
        CueKind.PricingBeforeValue => "Price before value",
        CueKind.SentimentFalling => "Sentiment falling",
        CueKind.DealQuestion => "Deal question",
        CueKind.NameOrNumber => "Worth a note",
        CueKind.Fillers => "Filler words",
        _ => kind.ToString(),
    };

    /// <summary>The customer's mood.</summary>
    public static (string Word, Tone Tone) Mood(double? value) => value switch
    {
        null => ("Sentiment not known yet", Tone.Neutral),
        < -0.25 => ("Negative", Tone.Negative),
        > 0.25 => ("Positive", Tone.Positive),
        _ => ("Neutral", Tone.Neutral),
    };

    /// <summary>Who is on the other end.</summary>
    public static string Customer(LiveCall call) => call.CustomerName ?? call.Title;

    /// <summary>The balance as a sentence.</summary>
    public static string Balance(CoachBalance balance) => balance switch
    {
        { RepShare: null } => "The balance shows once both sides have spoken.",
        { RepShare: { } share, High: { } high } when share > high => "You speak more than is good for this call.",
        { RepShare: { } share, Low: { } low } when share < low => "You speak less than is usual in this call.",
        { Low: null, High: null } => "There is no good range for this kind of call.",
        _ => "The balance is in the good range.",
    };
}
