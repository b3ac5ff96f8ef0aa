using RevOps.Domain.Deals.Meddpicc;
using Xunit.Abstractions;

namespace RevOps.Tests.Benchmarks.Meddpicc;

/// <summary>
/// Run by hand: grades the extractor on the calls of "meddicc-extractor" (github.com/akshatiwarix/meddicc-extractor, MIT), which stay outside
/// the repository; REVOPS_CORPUS names the folder that has sales_calls/meddicc/corpus.json. Every other call stands in the second table: phrases were tuned on the first.
/// </summary>
public sealed class MeddpiccBenchmark(ITestOutputHelper output)
{
    private const int Goal = 90;

    [Fact]
    public void Extractor_PublicCalls_NamesTheSameThing()
    {
        if (Environment.GetEnvironmentVariable("REVOPS_CORPUS") is not { Length: > 0 } folder)
        {
            return;
        }

        var calls = GradedCall.Read(Path.Combine(folder, "sales_calls/meddicc/corpus.json"));
        var score = new MeddpiccScore(new MeddpiccExtractor());
        output.WriteLine(score.Table("first half", [.. calls.Where((_, i) => i % 2 == 0)]));
        output.WriteLine(score.Table("second half", [.. calls.Where((_, i) => i % 2 == 1)]));
        output.WriteLine(score.Table("all", calls));
        output.WriteLine($"as the authors measure: {score.FieldAccuracy(calls)} of 100; their own extractor on these calls: {score.FieldAccuracyOfTheAuthors(calls)}");
        foreach (var miss in score.Misses(calls))
        {
            output.WriteLine(miss);
        }

        var grades = calls.SelectMany(c => c.Truth.Select(t => MeddpiccGrade.Of(new MeddpiccExtractor().Read(c.Lines)[t.Key], t.Value, c))).ToList();
        Assert.True(100.0 * grades.Count(x => x.Same) / grades.Count >= Goal);
    }
}
