using System.Globalization;

namespace RevOps.Tests.Benchmarks.Scale;

/// <summary>How large a workspace is made, by environment variables.</summary>
internal sealed record ScaleSize(int Deals, int Calls, int Transcripts, int Usage)
{
    public const int Lines = 60;
    public const int DaysOfUsage = 730;
    public const int Products = 2;

    public static ScaleSize FromEnvironment { get; } = new(
        Number("REVOPS_BENCH_DEALS", 100_000), Number("REVOPS_BENCH_CALLS", 1_000_000), Number("REVOPS_BENCH_TRANSCRIPTS", 100_000), Number("REVOPS_BENCH_USAGE", 5_000_000));

    public int Accounts => Math.Max(100, Deals / 10);

    public int Leads => Deals;

    /// <summary>Accounts whose usage is reported every day.</summary>
    public int Using => Math.Min(Accounts, Usage / (DaysOfUsage * Products));

    /// <summary>After so long the seed stops between two batches; the next run goes on there.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(Number("REVOPS_BENCH_MINUTES", 600));

    private static int Number(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
