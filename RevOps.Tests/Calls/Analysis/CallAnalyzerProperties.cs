using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Analysis.Metrics;
using RevOps.Domain.Calls.Analysis.Roles;
using RevOps.Domain.Calls.Transcripts;

namespace RevOps.Tests.Calls.Analysis;

public class CallAnalyzerProperties
{
    private static readonly string[] Lines =
    [
        .. ExampleCalls.Discovery().Heard.Select(h => h.Utterance.Text),
        "um you know we lost nine hours a week", "okay", "What does it cost?", "let's meet on Monday at nine", "right", "no",
        "so the problem is that the reports are wrong and nobody can say why and we work the weekend and then it goes to the board and they ask again",
        "I'll send you the contract tomorrow.", "…", "¿Qué?", "Dr. Roth said 2.5 % off.",
    ];

    /// <summary>Calls of up to 40 utterances by up to four speakers (or none named), with gaps and overlaps.</summary>
    private static readonly Gen<Transcript> Calls =
        from count in Gen.Choose(1, 40)
        from parts in Gen.Choose(0, 1_000_000).ListOf(count)
        select Transcript(parts);

    private static Transcript Transcript(IEnumerable<int> parts)
    {
        var at = 0;
        var utterances = parts.Select((seed, i) =>
        {
            at = Math.Max(0, at + (seed % 13) - 3);
            var start = TimeSpan.FromMilliseconds(100 * at);
            at += 1 + (seed / 13 % 40);
            int? speaker = seed / 600 % 9 == 8 ? null : seed / 600 % 4;
            return (speaker, start, end: TimeSpan.FromMilliseconds(100 * at), text: Lines[seed % Lines.Length]);
        });
        return new Transcript
        {
            Format = "test",
            Speakers = [new("Ines"), new("Paul"), new("Agent 2"), new("Beth")],
            Utterances = [.. utterances.OrderBy(u => u.start).Select((u, i) => new Utterance(i, u.speaker, u.start, u.end, u.text))],
            StartedAt = ExampleCalls.Start,
        };
    }

    private static CallAnalysis Analyze(Transcript call) => new CallAnalyzer().Analyze(call, new AnalysisContext());

    private static void Check(Func<Transcript, bool> holds) => Prop.ForAll(Calls.ToArbitrary(), holds).QuickCheckThrowOnFailure();

    [Fact]
    public void TalkRatios_AnyCall_SumToOneOrAreNull() => Check(call =>
    {
        var ratios = Analyze(call).Speakers.Select(s => s.TalkRatio).OfType<double>().ToArray();
        return ratios.Length == 0 || Math.Abs(ratios.Sum() - 1) < 1e-9;
    });

    [Fact]
    public void TalkTime_AnySpeaker_IsAtMostTheCall() => Check(call =>
    {
        var analysis = Analyze(call);
        return analysis.Speakers.All(s => s.TalkSeconds is null || s.TalkSeconds <= analysis.DurationSeconds + 1e-9)
            && analysis.SilenceSeconds >= 0;
    });

    [Fact]
    public void Analyze_ShiftedTimes_ChangesNothingButTimes() => Check(call =>
    {
        var by = TimeSpan.FromMinutes(61);
        var shifted = call with { Utterances = [.. call.Utterances.Select(u => u with { Start = u.Start + by, End = u.End + by })] };
        return Json(Analyze(call) with { Utterances = [] }) == Json(Analyze(shifted) with { Utterances = [] });
    });

    [Fact]
    public void Analyze_Twice_GivesTheSame() => Check(call => Json(Analyze(call)) == Json(Analyze(call)));

    [Fact]
    public void Texts_AnyCall_AreVerbatim() => Check(call =>
    {
        var analysis = Analyze(call);
        return analysis.Summary.Select(s => (s.Seq, s.Text))
            .Concat(analysis.NextSteps.Select(s => (s.Seq, s.Text)))
            .Concat(analysis.KeyMoments.Select(m => (m.Seq, Text: m.Quote)))
            .All(x => x.Text.Length > 0 && call.Utterances[x.Seq].Text.Contains(x.Text, StringComparison.Ordinal));
    });

    [Fact]
    public void Summary_AnyCall_IsShortAndInOrder() => Check(call =>
    {
        var seqs = Analyze(call).Summary.Select(s => s.Seq).ToArray();
        return seqs.Length <= 6 && seqs.SequenceEqual(seqs.Order());
    });

    [Fact]
    public void Phases_AnyCall_CoverItWithoutGap() => Check(call =>
        Analyze(call).Phases.SelectMany(p => Enumerable.Range(p.FromSeq, p.ToSeq - p.FromSeq + 1)).SequenceEqual(call.Utterances.Select(u => u.Seq)));

    [Fact]
    public void Metrics_BackchannelsAdded_LeaveMonologueSwitchesPatienceAndInterruptions() => Check(call =>
    {
        var without = Fold(call, murmurs: false);
        var with = Fold(call, murmurs: true);
        return without.Interactivity == with.Interactivity
            && without.Speakers.Zip(with.Speakers).All(x =>
                x.First.LongestMonologueSeconds == x.Second.LongestMonologueSeconds
                && x.First.PatienceSeconds == x.Second.PatienceSeconds
                && x.First.Interruptions == x.Second.Interruptions);
    });

    /// <summary>Metrics with or without a murmur of the next speaker in the middle of every utterance.</summary>
    private static (double? Interactivity, IReadOnlyList<SpeakerMetrics> Speakers) Fold(Transcript call, bool murmurs)
    {
        var metrics = new CallMetrics();
        foreach (var utterance in call.Utterances)
        {
            metrics.Observe(new HeardUtterance(utterance));
            if (murmurs)
            {
                var middle = utterance.Start + ((utterance.End - utterance.Start) / 2);
                var murmur = utterance with { Speaker = ((utterance.Speaker ?? 0) + 1) % 4, Start = middle, End = middle, Text = "mm-hm" };
                metrics.Observe(new HeardUtterance(murmur) { Labels = [UtteranceLabels.Backchannel] });
            }
        }

        var roles = call.Speakers.Select(_ => FoundRole.Unknown).ToArray();
        return (metrics.Interactivity, metrics.Speakers(call.Speakers, roles));
    }

    private static string Json(CallAnalysis analysis) => JsonSerializer.Serialize(analysis);
}
