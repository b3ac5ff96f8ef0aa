namespace RevOps.Tests.Benchmarks;

/// <summary>A measurement, run by hand with <c>REVOPS_BENCH=1</c>: it takes minutes, and figures from a busy machine mean nothing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BenchmarkFactAttribute : FactAttribute
{
    public BenchmarkFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("REVOPS_BENCH") != "1")
        {
            Skip = "A benchmark. Run it with REVOPS_BENCH=1.";
        }
    }
}
