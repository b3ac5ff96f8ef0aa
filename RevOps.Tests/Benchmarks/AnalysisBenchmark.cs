using System.Diagnostics;
using System.Globalization;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Analysis.Actions;
using RevOps.Domain.Calls.Analysis.Labelling;
using RevOps.Domain.Calls.Analysis.Metrics;
using RevOps.Domain.Calls.Analysis.Moments;
using RevOps.Domain.Calls.Analysis.Roles;
using RevOps.Domain.Calls.Analysis.Topics;
using RevOps.Domain.Calls.Analysis.Types;
using RevOps.Domain.Calls.Transcripts;
using RevOps.Tests.Calls.Analysis;
using Xunit.Abstractions;

namespace RevOps.Tests.Benchmarks;

/// <summary>
/// What the built-in analysis costs. Runs only with REVOPS_BENCH=1, in Release:
/// <c>REVOPS_BENCH=1 dotnet test RevOps.Tests -c Release --filter AnalysisBenchmark --logger "console;verbosity=detailed"</c>.
/// A percentile driver rather than BenchmarkDotNet, because the goal is a percentile over different utterances.
/// </summary>
public class AnalysisBenchmark(ITestOutputHelper output)
{
    private const int Utterances = 1000;
    private const int Rounds = 60;
    private const int WarmUp = 20;

    private static bool IsOn => Environment.GetEnvironmentVariable("REVOPS_BENCH") == "1";

    [Fact]
    public void Utterance_LiveFold_StaysWithinItsBudget()
    {
        if (!IsOn)
        {
            return;
        }

        var call = Call(Utterances);
        var rounds = new List<double[]>();
        for (var round = 0; round < Rounds + WarmUp; round++)
        {
            var times = Live(call);
            if (round >= WarmUp)
            {
                rounds.Add(times);
            }
        }

        // Of each utterance the median over the rounds: a shared machine interrupts now and then, which is not the utterance's cost
        var cost = Enumerable.Range(0, Utterances).Select(i => Percentile([.. rounds.Select(r => r[i])], 0.5)).ToList();
        Report("utterance, live fold, µs, every single one", [.. rounds.SelectMany(r => r)]);
        Report("utterance, live fold, µs, median of rounds", cost);
        Assert.True(Percentile(cost, 0.99) <= 50, "An utterance must cost 50 µs at most at p99");
    }

    [Fact]
    public void Call_OfAnHour_StaysWithinItsBudget()
    {
        if (!IsOn)
        {
            return;
        }

        var call = Call(Utterances);
        var wall = new List<double>();
        var cpu = new List<double>();
        for (var round = 0; round < Rounds + WarmUp; round++)
        {
            var from = Stopwatch.GetTimestamp();
            var used = Environment.CpuUsage.TotalTime;
            _ = new CallAnalyzer().Analyze(call, new AnalysisContext());
            if (round >= WarmUp)
            {
                cpu.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
                wall.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            }
        }

        Report($"call of {Utterances} utterances, ms on the clock", wall);
        Report($"call of {Utterances} utterances, ms of processor time", cpu);
        Assert.True(Percentile(cpu, 0.5) <= 50, "A call of 1,000 utterances must cost 50 ms at most");
    }

    /// <summary>Everything a live call does for one utterance: hear, label, and feed every accumulator.</summary>
    private static double[] Live(Transcript call)
    {
        var labeller = new UtteranceLabeller([]);
        var metrics = new CallMetrics();
        var roles = new RoleEvidence();
        var type = new CallTypeEvidence();
        var topics = new TopicFinder(call.Speakers.Select(s => s.Name));
        var moments = new MomentFinder();
        var steps = new NextStepFinder(call.Speakers, call.StartedAt);
        var times = new double[call.Utterances.Count];
        for (var i = 0; i < times.Length; i++)
        {
            var from = Stopwatch.GetTimestamp();
            var heard = new HeardUtterance(call.Utterances[i]);
            heard.Labels = labeller.Next(heard.Utterance, SpeakerRole.Unknown).Labels;
            roles.Observe(heard);
            metrics.Observe(heard);
            type.Observe(heard);
            topics.Observe(heard);
            moments.Observe(heard);
            steps.Observe(heard);
            times[i] = Stopwatch.GetElapsedTime(from).TotalMicroseconds;
        }

        return times;
    }

    /// <summary>An hour: 1,000 utterances with about 13,000 words, every eighth twice as long.</summary>
    private static Transcript Call(int count)
    {
        var lines = ExampleCalls.Discovery().Heard.Select(h => h.Utterance.Text).ToArray();
        return new Transcript
        {
            Format = "benchmark",
            Speakers = [new("Ines"), new("Paul")],
            StartedAt = ExampleCalls.Start,
            Utterances =
            [
                .. Enumerable.Range(0, count).Select(i => new Utterance(
                    i, i % 2, TimeSpan.FromSeconds(3.6 * i), TimeSpan.FromSeconds((3.6 * i) + 3), i % 8 == 0 ? $"{lines[i % lines.Length]} {lines[i * 7 % lines.Length]}" : lines[i % lines.Length])),
            ],
        };
    }

    private void Report(string what, List<double> values) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: p50 {Percentile(values, 0.5):0.0}, p95 {Percentile(values, 0.95):0.0}, p99 {Percentile(values, 0.99):0.0}, n {values.Count}"));

    private static double Percentile(List<double> values, double share)
    {
        values.Sort();
        return values[(int)Math.Min(values.Count - 1, Math.Ceiling(share * values.Count) - 1)];
    }
}
