using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using static System.FormattableString;

namespace RevOps.Web.Components.Calls.Detail.Measures;

/// <summary>One measured figure, ready to be shown.</summary>
/// <param name="Name">Name on screen.</param>
/// <param name="Meaning">What is measured, one sentence.</param>
/// <param name="Value">The figure; null where it is not available.</param>
/// <param name="Text">The figure with its unit; null where it is not available.</param>
/// <param name="Missing">Why it is not available.</param>
/// <param name="Range">Where good reps are; null where nobody says.</param>
/// <param name="RangeText">The range with its unit.</param>
public sealed record Measure(string Name, string Meaning, double? Value, string? Text, string Missing, GoodRange? Range = null, string? RangeText = null)
{
    /// <summary>End of the bar: a little beyond the value and the range.</summary>
    public double Top => Math.Max((Value ?? 0) * 1.15, (Range?.High ?? Range?.Low ?? 0) * 1.6);

    /// <summary>The figures of a speaker; ranges are for the rep.</summary>
    public static IReadOnlyList<Measure> Of(CallView call, SpeakerView speaker)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        var type = call.Detail.Header.Type;
        var said = speaker.Metrics;
        var rep = speaker.Role == SpeakerRole.Rep;
        var missing = MissingReason(call);
        return
        [
            Make("Talk ratio", "Own share of all speech", said.TalkRatio, Percent, call.Speakers.Count < 2 ? "only one speaker" : missing, rep ? GoodRanges.TalkRatio(type) : null),
            Make("Longest monologue", "Longest stretch before the other side speaks", said.LongestMonologueSeconds, Clock.Of, missing, rep ? GoodRanges.Monologue(type) : null),
            Make("Pace", "Words a minute of own speech", said.WordsPerMinute, x => Invariant($"{x:0} wpm"), missing, rep ? GoodRanges.Pace : null),
            Make("Questions", "Questions asked in the call", said.Questions, x => Rate(x, said.QuestionsPerHour), missing, rep ? GoodRanges.Questions(type) : null),
            Make("Patience", "Median pause before answering", said.PatienceSeconds, x => Invariant($"{x:0.0} s"), call.IsTimed ? "no turns to measure" : missing, rep ? GoodRanges.Patience : null),
            Make("Interruptions", "Times of cutting in; listening sounds do not count", said.Interruptions, x => Invariant($"{x:0}"), missing),
            Make("Filler words", "Um, uh and the like a minute of own speech", said.FillersPerMinute, x => Invariant($"{x:0.0} a minute"), missing),
            Make("Words", "Words said", said.Words, x => Invariant($"{x:N0}"), missing),
        ];
    }

    /// <summary>The figures of the whole call.</summary>
    public static IReadOnlyList<Measure> Of(CallView call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var analysis = call.Detail.Analysis;
        var missing = MissingReason(call);
        return
        [
            Make("Length", "From the first word to the last", analysis.DurationSeconds, Clock.Of, "no times in the transcript"),
            Make("Silence", "Time in which nobody speaks", analysis.SilenceSeconds, Clock.Of, "no times in the transcript"),
            Make("Interactivity", "Speaker switches a minute", analysis.Interactivity, x => Invariant($"{x:0.0} a minute"), missing),
            Make("Lines", "Lines of the transcript", call.Lines.Count, x => Invariant($"{x:N0}"), missing),
        ];
    }

    private static Measure Make(string name, string meaning, double? value, Func<double, string> text, string missing, GoodRange? range = null) =>
        new(name, meaning, value, value is { } known ? text(known) : null, missing, range, range is null ? null : Between(range, x => Plain(text(x))));

    private static string Between(GoodRange range, Func<double, string> text) => (range.Low, range.High) switch
    {
        ({ } low, { } high) => $"{text(low)} to {text(high)}",
        (null, { } high) => $"up to {text(high)}",
        ({ } low, null) => $"from {text(low)}",
        _ => "",
    };

    // The rate behind a count belongs to this call, not to the range.
    private static string Plain(string text) => text.Split(" (")[0];

    private static string Percent(double share) => Invariant($"{100 * share:0} %");

    private static string Rate(double count, double? anHour) => anHour is { } rate ? Invariant($"{count:0} ({rate:0} an hour)") : Invariant($"{count:0}");

    private static string MissingReason(CallView call) =>
        call.Speakers.Count == 0 ? "no speaker labels" : call.IsTimed ? "no end times in the transcript" : "no times in the transcript";
}
