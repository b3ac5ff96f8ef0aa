using System.Globalization;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>Starts and stops the server with pg_ctl, which gives it a session of its own: Ctrl-C reaches us, not the server.</summary>
internal sealed class ServerControl(DataFolder folder, ServerProgram program, TimeProvider time)
{
    private const string StartSeconds = "120";
    private const string StopSeconds = "20";
    private const int LogTailLines = 12;
    private const string ChildrenStillEnding = "shared memory";
    private static readonly TimeSpan ChildrenDeadline = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public async Task StartAsync(PostgresBinaries binaries, int port, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        Postmaster.RemoveMisleadingFile(folder);
        KeepPreviousLog();
        var begun = time.GetTimestamp();
        while (!await TryStartAsync(binaries, port, settings, cancellationToken))
        {
            // After a killed server its children need a moment to notice; PostgreSQL refuses to start meanwhile
            var log = LogTail();
            if (!log.Contains(ChildrenStillEnding, StringComparison.Ordinal) || time.GetElapsedTime(begun) > ChildrenDeadline)
            {
                throw new DatabaseServerException($"PostgreSQL did not start. The end of {folder.Log} says:{Environment.NewLine}{log}");
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    /// <summary>Ends the server with its connections, in order if it lets itself be, else at once; the next start then recovers.</summary>
    public async Task StopAsync(PostgresBinaries binaries, CancellationToken cancellationToken)
    {
        foreach (var mode in new[] { "fast", "immediate" })
        {
            if (Postmaster.Running(folder) is null)
            {
                return;
            }

            await program.RunAsync(binaries.Control, ["stop", "-s", "-w", "-t", StopSeconds, "-m", mode, "-D", folder.Data], readOutput: true, cancellationToken);
        }
    }

    private async Task<bool> TryStartAsync(PostgresBinaries binaries, int port, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        string[] arguments =
            ["start", "-s", "-w", "-t", StartSeconds, "-D", folder.Data, "-l", folder.Log, "-o", ServerOptions(port, settings)];
        var result = await program.RunAsync(binaries.Control, arguments, readOutput: !OperatingSystem.IsWindows(), cancellationToken);
        return result.Succeeded;
    }

    private static string ServerOptions(int port, IReadOnlyDictionary<string, string> settings)
    {
        // Only this machine may connect, by password; room for the application's pool, its jobs and an administrator
        var options = string.Create(CultureInfo.InvariantCulture, $"-h 127.0.0.1 -p {port} -c unix_socket_directories= -c max_connections=200 -c timezone=UTC -c log_timezone=UTC");
        return ServerTuning.Settings.Concat(settings).Aggregate(options, (text, setting) => $"{text} -c {setting.Key}={setting.Value}");
    }

    private void KeepPreviousLog()
    {
        if (File.Exists(folder.Log))
        {
            File.Move(folder.Log, folder.PreviousLog, overwrite: true);
        }
    }

    private string LogTail() =>
        File.Exists(folder.Log) ? string.Join(Environment.NewLine, File.ReadLines(folder.Log).TakeLast(LogTailLines)) : "(nothing)";
}
