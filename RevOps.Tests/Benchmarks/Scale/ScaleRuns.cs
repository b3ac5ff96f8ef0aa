using System.Globalization;

namespace RevOps.Tests.Benchmarks.Scale;

/// <summary>How often is asked, and what.</summary>
internal static class ScaleRuns
{
    /// <summary><c>REVOPS_BENCH_RUNS</c>: how often each question is asked after once for warming up.</summary>
    public static int Count { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("REVOPS_BENCH_RUNS"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var runs) ? runs : 40;

    /// <summary><c>REVOPS_BENCH_ONLY</c>: questions whose name holds this.</summary>
    public static string? Only { get; } = Environment.GetEnvironmentVariable("REVOPS_BENCH_ONLY") is { Length: > 0 } only ? only : null;
}
