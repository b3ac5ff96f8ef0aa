using System.Globalization;
using System.Text;
using RevOps.Domain.Deals.Meddpicc;

namespace RevOps.Tests.Benchmarks.Meddpicc;

/// <summary>Grades an extractor over calls and writes the table.</summary>
internal sealed class MeddpiccScore(MeddpiccExtractor extractor)
{
    public string Table(string title, IReadOnlyList<GradedCall> calls)
    {
        var graded = (from call in calls
                      let found = extractor.Read(call.Lines)
                      from truth in call.Truth
                      select (Letter: truth.Key, Grade: MeddpiccGrade.Of(found[truth.Key], truth.Value, call))).ToList();
        var table = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"{title}: {calls.Count} calls");
        table.AppendLine("| letter | exact | could be exact | same thing | status |").AppendLine("| --- | --- | --- | --- | --- |");
        foreach (var letter in graded.GroupBy(x => x.Letter).OrderBy(x => x.Key))
        {
            table.AppendLine(Row(letter.Key.ToString(), [.. letter.Select(x => x.Grade)]));
        }

        return table.AppendLine(Row("all", [.. graded.Select(x => x.Grade)])).ToString();
    }

    /// <summary>
    /// The figure that the set's authors publish (81 for their extractor over all 50 calls): per call the rounded share of letters with the same status
    /// and, where found, the same string (<c>extracted.value === groundTruth.value</c>, lib/grading/pillar.ts), then the rounded mean over the calls.
    /// </summary>
    public int FieldAccuracy(IReadOnlyList<GradedCall> calls) => Mean(calls, x => x.Exact);

    /// <summary>
    /// The same for whoever reads every value as it was said, which is what the authors' extractor does: it matches the very sentences the calls were
    /// made of, so that it fails just where the answer is another string than what was said.
    /// </summary>
    public int FieldAccuracyOfTheAuthors(IReadOnlyList<GradedCall> calls) => Mean(calls, x => x.CanBeExact);

    /// <summary>What went wrong, a line each.</summary>
    public IEnumerable<string> Misses(IReadOnlyList<GradedCall> calls) =>
        from call in calls
        let found = extractor.Read(call.Lines)
        from truth in call.Truth
        let mine = found[truth.Key]
        where !MeddpiccGrade.Of(mine, truth.Value, call).Exact
        select $"{call.Id} {truth.Key}: {truth.Value.Status} \"{truth.Value.Value}\", got {mine.Status} {mine.Firmness} \"{mine.Value}\" {string.Join(" | ", mine.Evidence.Select(x => x.Quote))}";

    private int Mean(IReadOnlyList<GradedCall> calls, Func<MeddpiccGrade, bool> right) => (int)Math.Round(calls.Average(call =>
    {
        var found = extractor.Read(call.Lines);
        return Math.Round(100.0 * call.Truth.Count(x => right(MeddpiccGrade.Of(found[x.Key], x.Value, call))) / call.Truth.Count, MidpointRounding.AwayFromZero);
    }), MidpointRounding.AwayFromZero);

    private static string Row(string name, IReadOnlyList<MeddpiccGrade> grades) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {Share(grades, x => x.Exact)} | {Share(grades, x => x.CanBeExact)} | {Share(grades, x => x.Same)} | {Share(grades, x => x.Status)} |");

    private static string Share(IReadOnlyList<MeddpiccGrade> grades, Func<MeddpiccGrade, bool> right) =>
        (100.0 * grades.Count(right) / grades.Count).ToString("0", CultureInfo.InvariantCulture);
}
