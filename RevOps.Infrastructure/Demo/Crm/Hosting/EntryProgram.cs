using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace RevOps.Infrastructure.Demo.Crm.Hosting;

/// <summary>How the product's own executable is started once more.</summary>
internal static class EntryProgram
{
    public static ProcessStartInfo Start(string? entryAssembly, IEnumerable<string> arguments)
    {
        var assembly = entryAssembly ?? Assembly.GetEntryAssembly()?.Location ?? "";
        var name = Path.GetFileNameWithoutExtension(assembly);
        var running = Environment.ProcessPath;

        // A program published as a single file has no assembly beside it
        if (running is not null && (assembly.Length == 0 || (name.Length > 0 && name == Path.GetFileNameWithoutExtension(running))))
        {
            return new ProcessStartInfo(running, arguments);
        }

        return new ProcessStartInfo(Dotnet(running), ["exec", assembly, .. arguments]);
    }

    private static string Dotnet(string? running)
    {
        var file = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var installation = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        string?[] candidates = [running, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH"), Path.Combine(installation, file)];
        return candidates.FirstOrDefault(x => x is not null && Path.GetFileName(x) == file && File.Exists(x)) ?? file;
    }
}
