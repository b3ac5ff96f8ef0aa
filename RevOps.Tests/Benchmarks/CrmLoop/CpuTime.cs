using System.Globalization;

namespace RevOps.Tests.Benchmarks.CrmLoop;

/// <summary>Processor time of processes, by Linux's accounts.</summary>
internal static class CpuTime
{
    /// <summary>What <c>sysconf(_SC_CLK_TCK)</c> says on every Linux that runs .NET.</summary>
    private const double TicksPerSecond = 100;

    /// <summary>Seconds that one process used.</summary>
    public static double Of(int processId) => Read(processId) is { } stat ? (stat.User + stat.System) / TicksPerSecond : 0;

    /// <summary>Seconds that a process, its children and those that it has buried used.</summary>
    public static double OfFamily(int processId)
    {
        var buried = Read(processId) is { } own ? own.Buried / TicksPerSecond : 0;
        var children = Directory.EnumerateDirectories("/proc")
            .Select(x => int.TryParse(Path.GetFileName(x), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(x => x > 0 && Read(x)?.Parent == processId);
        return Of(processId) + buried + children.Sum(Of);
    }

    private static (int Parent, long User, long System, long Buried)? Read(int processId)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{processId}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            long At(int field) => long.Parse(fields[field - 3], CultureInfo.InvariantCulture);
            return ((int)At(4), At(14), At(15), At(16) + At(17));
        }
        catch (IOException)
        {
            // It has ended meanwhile
            return null;
        }
    }
}
