using System.Diagnostics;
using RevOps.Infrastructure.Persistence.Embedded;

namespace RevOps.Tests.Support.Postgres;

/// <summary>Servers below a folder whose data nobody wants any more.</summary>
internal static class LeftoverServers
{
    public static void Kill(string folder)
    {
        foreach (var directory in Directory.EnumerateDirectories(folder))
        {
            if (Postmaster.Running(new DataFolder(directory)) is { } postmaster)
            {
                // Its children end with it
                using var process = Process.GetProcessById(postmaster.ProcessId);
                process.Kill();
                SpinWait.SpinUntil(() => !postmaster.IsRunning(), TimeSpan.FromSeconds(5));
            }
        }
    }
}
