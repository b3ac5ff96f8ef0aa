using System.Diagnostics;
using System.Globalization;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Phrases;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Calls.Analysis.Speech;
using RevOps.Tests.Calls.Analysis;
using Xunit.Abstractions;

namespace RevOps.Tests.Benchmarks;

/// <summary>
/// What the coach costs: an utterance with the shipped playbook and 2,000 tracker phrases more, and what a call of an hour keeps. Run by hand:
/// <c>REVOPS_BENCH=1 dotnet test RevOps.Tests -c Release --filter CoachBenchmark --logger "console;verbosity=detailed"</c>.
/// </summary>
public class CoachBenchmark(ITestOutputHelper output)
{
    private const int Utterances = 1000;
    private const int Phrases = 2000;
    private const int Rounds = 40;
    private const int WarmUp = 15;

    [BenchmarkFact]
    public void Utterance_WithTwoThousandPhrases_StaysWithinItsBudget()
    {
        var lines = Call();
        var plain = Measure(lines, SeedPlaybook.Version1);
        var many = Measure(lines, WithPhrases());
        Report("the coach, an utterance, shipped playbook", plain);
        Report($"the coach, an utterance, {Phrases} phrases more", many);

        var index = PlaybookPhrases.Of(WithPhrases());
        var words = lines.ConvertAll(x => SpokenText.Parse(x.Text));
        Report($"finding the phrases alone, {Phrases} more", Rounded(() => words.ConvertAll(x => Time(() => index.Find(x)))));
    }

    [BenchmarkFact]
    public void Call_OfAnHour_KeepsLittle()
    {
        const int calls = 40;
        var lines = Call();
        var setup = Setup(WithPhrases());
        Heard(setup, lines);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var kept = Enumerable.Range(0, calls).Select(_ => Heard(setup, lines)).ToList();
        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / calls;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"state of a call of {lines.Count} utterances, {lines.Sum(x => x.Text.Length)} characters: {each / 1024.0:0} KB"));
        GC.KeepAlive(kept);
    }

    private static LiveCoach Heard(CoachSetup setup, List<LiveUtterance> lines)
    {
        var coach = new LiveCoach(setup);
        foreach (var line in lines)
        {
            // The words come from a peer, so every call has strings of its own
            coach.Observe(line with { Text = new string(line.Text) });
            coach.Look(line.ReceivedAt);
        }

        _ = coach.View;
        return coach;
    }

    private static List<double> Measure(List<LiveUtterance> lines, Playbook playbook) => Rounded(() =>
    {
        var coach = new LiveCoach(Setup(playbook));
        return lines.ConvertAll(line =>
        {
            var took = Time(() => coach.Observe(line));
            coach.Look(line.ReceivedAt);
            return took;
        });
    });

    /// <summary>Of each utterance the median over the rounds: a shared machine interrupts now and then, which is not the utterance's cost.</summary>
    private static List<double> Rounded(Func<List<double>> round)
    {
        var rounds = Enumerable.Range(0, Rounds + WarmUp).Select(_ => round()).Skip(WarmUp).ToList();
        return [.. Enumerable.Range(0, rounds[0].Count).Select(i => rounds.Select(x => x[i]).Order().ElementAt(Rounds / 2))];
    }

    private static double Time(Action what)
    {
        var from = Stopwatch.GetTimestamp();
        what();
        return Stopwatch.GetElapsedTime(from).TotalMicroseconds;
    }

    private static CoachSetup Setup(Playbook playbook) => new() { CallType = CallType.Discovery, Playbook = playbook };

    private static Playbook WithPhrases()
    {
        var words = new WordPool(5);
        var trackers = Enumerable.Range(0, Phrases / 20).Select(i => new Tracker(
            $"tracker-{i}", $"Tracker {i}", [.. Enumerable.Range(0, 20).Select(_ => string.Join(' ', words.Sentence().Trim('.', '?').ToLowerInvariant().Split(' ').Take(3)))], null, null, false, null, null));
        return SeedPlaybook.Version1 with { Trackers = [.. SeedPlaybook.Version1.Trackers, .. trackers] };
    }

    /// <summary>An hour: 1,000 utterances with about 13,000 words.</summary>
    private static List<LiveUtterance> Call()
    {
        var start = ExampleCalls.Start;
        var lines = ExampleCalls.Discovery().Heard.Select(x => x.Utterance.Text).ToArray();
        return [.. Enumerable.Range(0, Utterances).Select(i => new LiveUtterance(
            i,
            i % 2 == 0 ? SpeakerRole.Rep : SpeakerRole.Customer,
            i % 2 == 0 ? "Ines" : "Paul",
            TimeSpan.FromSeconds(3.6 * i),
            TimeSpan.FromSeconds((3.6 * i) + 3),
            i % 8 == 0 ? $"{lines[i % lines.Length]} {lines[i * 7 % lines.Length]}" : lines[i % lines.Length],
            IsFinal: true,
            start.AddSeconds((3.6 * i) + 3.2)))];
    }

    private void Report(string what, List<double> values)
    {
        var latency = new Latency(what, [.. values.Order()]);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}, µs: p50 {latency.At(0.5):0.0}, p95 {latency.At(0.95):0.0}, p99 {latency.At(0.99):0.0}"));
    }
}
