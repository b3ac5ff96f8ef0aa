using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using static System.FormattableString;

namespace RevOps.Web.Components.Calls.Detail.Measures;

/// <summary>The figures of a call in the order in which they are shown.</summary>
public static class Measured
{
    /// <summary>Of a speaker; the ranges of reps are beside the rep's.</summary>
    public static IReadOnlyList<Measure> Of(CallView call, SpeakerView speaker)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(speaker);
        var said = speaker.Metrics;
        var missing = Missing(call);
        return
        [
            Measure.Make("Talk ratio", "Own share of all speech", said.TalkRatio, Measure.Percent, call.Speakers.Count < 2 ? "only one speaker" : missing, Range(MetricKeys.TalkRatio)),
            Measure.Make("Longest monologue", "Longest stretch before the other side speaks", said.LongestMonologueSeconds, Clock.Of, missing, Range(MonologueKey())),
            Measure.Make("Pace", "Words a minute of own speech", said.WordsPerMinute, x => Invariant($"{x:0} wpm"), missing, Range(MetricKeys.Pace)),
            Measure.Make("Questions", "Questions asked in the call", said.Questions, x => Invariant($"{x:0}"), missing, Range(MetricKeys.Questions)),
            Measure.Make("Question rate", "Questions an hour of the call", said.QuestionsPerHour, x => Invariant($"{x:0} an hour"), missing),
            Measure.Make("Patience", "Median pause before answering", said.PatienceSeconds, x => Invariant($"{x:0.0} s"), call.IsTimed ? "no turns to measure" : missing, Range(MetricKeys.Patience)),
            Measure.Make("Interruptions", "Times of cutting in; listening sounds do not count", said.Interruptions, x => Invariant($"{x:0}"), missing),
            Measure.Make("Filler words", "Um, uh and the like a minute of own speech; not judged", said.FillersPerMinute, x => Invariant($"{x:0.0} a minute"), missing, Range(MetricKeys.Fillers)),
            Measure.Make("Words", "Words said", said.Words, x => Invariant($"{x:N0}"), missing),
        ];

        string MonologueKey() => speaker.Role == SpeakerRole.Customer ? MetricKeys.LongestCustomerStory : MetricKeys.LongestMonologue;

        MetricRange? Range(string key) =>
            speaker.Role == SpeakerRole.Rep || key == MetricKeys.LongestCustomerStory ? MetricRanges.Find(key, call.Detail.Header.Type) : null;
    }

    /// <summary>Of the whole call.</summary>
    public static IReadOnlyList<Measure> Of(CallView call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var analysis = call.Detail.Analysis;
        var times = call.IsTimed ? "no end times in the transcript" : "no times in the transcript";
        var switches = MetricRanges.Find(MetricKeys.Interactivity, call.Detail.Header.Type);
        return
        [
            Measure.Make("Length", "From the first word to the last", analysis.DurationSeconds, Clock.Of, "no times in the transcript"),
            Measure.Make("Silence", "Time in which nobody speaks", analysis.SilenceSeconds, Clock.Of, times),
            Measure.Make("Interactivity", "Speaker switches a minute", analysis.Interactivity, x => Invariant($"{x:0.0} a minute"), Missing(call), switches),
            Measure.Make("Lines", "Lines of the transcript", call.Lines.Count, x => Invariant($"{x:N0}"), ""),
        ];
    }

    private static string Missing(CallView call) =>
        call.Speakers.Count == 0 ? "no speaker labels" : call.IsTimed ? "no end times in the transcript" : "no times in the transcript";
}
