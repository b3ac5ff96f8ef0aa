using System.Diagnostics;
using System.Globalization;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>The server process that a data folder names in its postmaster.pid, alive or not.</summary>
internal sealed record Postmaster(int ProcessId, int? Port)
{
    private const string ProgramName = "postgres";
    private const int PortLine = 3;

    /// <summary>Null when the last server ended in order, or none ever ran.</summary>
    public static Postmaster? Read(DataFolder folder)
    {
        try
        {
            return Parse(ReadLines(PathIn(folder)));
        }
        catch (IOException exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The server of a data folder, if it runs.</summary>
    public static Postmaster? Running(DataFolder folder) => Read(folder) is { } postmaster && postmaster.IsRunning() ? postmaster : null;

    /// <summary>
    /// Deletes a file whose process number now belongs to another program, which PostgreSQL would take for a running server.
    /// A file of a dead process stays: PostgreSQL reads from it whether that server's children have ended.
    /// </summary>
    public static void RemoveMisleadingFile(DataFolder folder)
    {
        if (Read(folder) is { } postmaster && postmaster.ProcessExists() && !postmaster.IsRunning())
        {
            File.Delete(PathIn(folder));
        }
    }

    public bool IsRunning()
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return !process.HasExited && process.ProcessName == ProgramName && !IsZombie();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string PathIn(DataFolder folder) => Path.Combine(folder.Data, "postmaster.pid");

    private static Postmaster? Parse(string[] lines) =>
        lines.Length > 0 && int.TryParse(lines[0], NumberStyles.Integer, CultureInfo.InvariantCulture, out var processId) && processId > 0
            ? new Postmaster(processId, lines.Length > PortLine && int.TryParse(lines[PortLine], out var port) ? port : null)
            : null;

    private static string[] ReadLines(string path)
    {
        // On Windows the server keeps the file open for writing
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Split('\n');
    }

    private bool ProcessExists()
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // Ended, but nobody has asked how: usual in containers, whose first process reaps nothing
    private bool IsZombie()
    {
        var status = $"/proc/{ProcessId}/stat";
        return OperatingSystem.IsLinux() && File.Exists(status) && File.ReadAllText(status) is var text
            && text[(text.LastIndexOf(')') + 1)..].TrimStart().StartsWith('Z');
    }
}
