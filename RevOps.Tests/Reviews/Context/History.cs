using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Transcripts;
using RevOps.Domain.Reviews.Context;

namespace RevOps.Tests.Reviews.Context;

/// <summary>Two calls of one customer, written as dialogue: "Rep: …", "Graham: …". Everything else the engine finds.</summary>
internal static class History
{
    public static readonly DateTimeOffset LastTime = new(2026, 11, 3, 10, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Now = new(2026, 11, 26, 10, 0, 0, TimeSpan.Zero);

    public static CallAnalysis Call(DateTimeOffset at, params string[] lines)
    {
        var said = lines.Select(x => x.Split(": ", 2)).ToList();
        var names = said.Select(x => x[0]).Distinct().ToList();
        var transcript = new Transcript
        {
            Format = "text",
            Speakers = [.. names.Select(x => new TranscriptSpeaker(x, x.StartsWith("Nora", StringComparison.Ordinal) ? SpeakerRole.Rep : SpeakerRole.Customer))],
            Utterances = [.. said.Select((x, i) => new Utterance(i, names.IndexOf(x[0]), TimeSpan.FromSeconds(i * 6), TimeSpan.FromSeconds((i * 6) + 5), x[1]))],
        };
        return new CallAnalyzer().Analyze(transcript, new AnalysisContext { StartedAt = at });
    }

    public static EarlierCall Earlier(CallAnalysis analysis, DateTimeOffset? at = null) =>
        EarlierCall.Of(CallId.New(), "Before", at ?? LastTime, analysis, EarlierObjections.Of(analysis, analysis.Utterances));

    public static EarlierCall Earlier(params string[] lines) => Earlier(Call(LastTime, lines));

    public static CustomerContext Known(params EarlierCall[] calls) => new() { At = Now, Calls = calls };
}
