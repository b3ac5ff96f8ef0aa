using System.ComponentModel;
using System.Diagnostics;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>Runs PostgreSQL's programs in the data folder, under the server's account.</summary>
internal sealed class ServerProgram(DataFolder folder, ServerAccount account)
{
    /// <summary>Runs to the end. On cancellation the program is ended too.</summary>
    /// <param name="readOutput">False for a program that leaves a child running: the child would keep the pipe open on Windows.</param>
    public async Task<ProgramResult> RunAsync(string file, IEnumerable<string> arguments, bool readOutput, CancellationToken cancellationToken)
    {
        using var process = Start(CreateStartInfo(file, arguments, readOutput));
        try
        {
            var output = readOutput ? process.StandardOutput.ReadToEndAsync(cancellationToken) : Task.FromResult("");
            var errors = readOutput ? process.StandardError.ReadToEndAsync(cancellationToken) : Task.FromResult("");
            await process.WaitForExitAsync(cancellationToken);
            return new ProgramResult(process.ExitCode, (await output + await errors).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        }
        catch (Win32Exception exception)
        {
            throw new DatabaseServerException($"{start.FileName} cannot be run: {exception.Message}.", exception);
        }
    }

    private ProcessStartInfo CreateStartInfo(string file, IEnumerable<string> arguments, bool readOutput)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = readOutput,
            RedirectStandardError = readOutput,
        };
        if (account.Name is not null)
        {
            start.UserName = account.Name;
        }

        // A developer's PGPORT or PGDATA is meant for another server; messages stay in English, since some are read
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        return start;
    }
}

/// <summary>How a program ended and what it wrote.</summary>
internal sealed record ProgramResult(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;
}
