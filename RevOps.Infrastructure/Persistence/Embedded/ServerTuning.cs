using System.Globalization;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>
/// What the embedded server is told of this machine. PostgreSQL's own defaults are 128 MB of buffers and a disk with a moving head, by
/// which it reads whole tables where an index finds the rows, and three processes a question, which take longer to begin than most take to answer.
/// </summary>
internal static class ServerTuning
{
    private const long Megabyte = 1024 * 1024;

    // The product and the file cache want the rest
    private const int Share = 16;

    // Those are busy with other people's questions
    private const int FewProcessors = 4;

    /// <summary>By name; whoever configures one of these is heard last.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Settings { get; } =
    [
        new("random_page_cost", "1.1"),
        new("shared_buffers", Buffers(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes).ToString(CultureInfo.InvariantCulture) + "MB"),
        new("max_parallel_workers_per_gather", Environment.ProcessorCount > FewProcessors ? "2" : "0"),
    ];

    /// <summary>Megabytes of buffers on a machine, or in a container, with so much memory.</summary>
    public static long Buffers(long memory) => Math.Clamp(memory / Megabyte / Share, 128, 1024);
}
