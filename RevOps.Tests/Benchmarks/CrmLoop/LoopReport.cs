using System.Globalization;
using System.Text;

namespace RevOps.Tests.Benchmarks.CrmLoop;

/// <summary>The table of all runs.</summary>
internal sealed class LoopReport
{
    private readonly List<(string Fault, LoopRun Run, LoopVerdict Verdict)> _runs = [];

    /// <summary>The check over everything at the end.</summary>
    public LoopVerdict? Whole { get; set; }

    public int Lost => _runs.Sum(x => x.Verdict.Lost) + (Whole?.Lost ?? 0);

    public int Twice => _runs.Sum(x => x.Verdict.Twice) + (Whole?.Twice ?? 0);

    public void Add(string fault, LoopRun run, LoopVerdict verdict) => _runs.Add((fault, run, verdict));

    public string ToTable()
    {
        var table = new StringBuilder();
        table.AppendLine().AppendLine("| fault | runs | it met | calls | lost | written twice | duplicates removed | median s | worst s |");
        table.AppendLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var same in _runs.GroupBy(x => x.Fault))
        {
            table.AppendLine(Row(same.Key, [.. same]));
        }

        return table.AppendLine(Row("all", _runs)).ToString();
    }

    private static string Row(string name, List<(string Fault, LoopRun Run, LoopVerdict Verdict)> runs)
    {
        var seconds = runs.Select(x => x.Run.Took.TotalSeconds).Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {runs.Count} | {runs.Count(x => x.Run.Met)} | {runs.Sum(x => x.Verdict.Calls)} | {runs.Sum(x => x.Verdict.Lost)} | {runs.Sum(x => x.Verdict.Twice)} | {runs.Sum(x => x.Verdict.Removed)} | {(seconds.Count == 0 ? 0 : seconds[seconds.Count / 2]):0.0} | {seconds.LastOrDefault():0.0} |");
    }
}
