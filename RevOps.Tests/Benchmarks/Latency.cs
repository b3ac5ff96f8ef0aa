using System.Diagnostics;
using System.Globalization;

namespace RevOps.Tests.Benchmarks;

/// <summary>How long something took, over many runs.</summary>
internal sealed record Latency(string Name, IReadOnlyList<double> Milliseconds)
{
    public static async Task<Latency> MeasureAsync(string name, int runs, Func<int, Task> run)
    {
        await run(0);
        List<double> times = [];
        for (var i = 1; i <= runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await run(i);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return new(name, [.. times.Order()]);
    }

    /// <summary>A row of a Markdown table.</summary>
    public string ToRow() => string.Create(CultureInfo.InvariantCulture, $"| {Name} | {At(0.5):0.0} | {At(0.95):0.0} | {At(0.99):0.0} |");

    public double At(double share) => Milliseconds[Math.Min(Milliseconds.Count - 1, (int)(share * Milliseconds.Count))];
}
