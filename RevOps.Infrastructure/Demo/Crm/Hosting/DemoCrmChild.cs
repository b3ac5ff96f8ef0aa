using System.Diagnostics;

namespace RevOps.Infrastructure.Demo.Crm.Hosting;

/// <summary>One run of the demo CRM as a process. It ends with its standard input, hence also when this process is killed.</summary>
internal sealed class DemoCrmChild : IAsyncDisposable
{
    private static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(5);

    private readonly Process _process;

    private DemoCrmChild(Process process) => _process = process;

    public int Id => _process.Id;

    public static DemoCrmChild Start(DemoCrmProcessOptions options)
    {
        var start = EntryProgram.Start(options.EntryAssembly, Arguments(options));
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        Shed(start.Environment);
        options.Secrets.WriteTo(start.Environment);
        var process = Process.Start(start) ?? throw new InvalidOperationException("The demo CRM's process did not start.");
        return new DemoCrmChild(process);
    }

    /// <summary>Its address, once it listens; null where it ended before.</summary>
    public async Task<Uri?> ReadyAsync(CancellationToken cancellationToken)
    {
        while (await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith(DemoCrmCommand.ReadyMark, StringComparison.Ordinal))
            {
                return new Uri(line[DemoCrmCommand.ReadyMark.Length..]);
            }
        }

        return null;
    }

    /// <summary>What it says of problems, until it ends.</summary>
    public async Task ReadErrorsAsync(Action<string> line)
    {
        while (await _process.StandardError.ReadLineAsync() is { } text)
        {
            line(text);
        }
    }

    public async Task<int> ExitAsync(CancellationToken cancellationToken)
    {
        // Reading on, so that it never waits for a full pipe
        await _process.StandardOutput.ReadToEndAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Tells it to end.</summary>
    public void CloseInput() => _process.StandardInput.Close();

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(StopsWithin);
        try
        {
            CloseInput();
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private static List<string> Arguments(DemoCrmProcessOptions options)
    {
        List<string> arguments = ["demo-crm", "--every", options.EndsCallEverySeconds.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        if (options.DataFolder is not null)
        {
            arguments.AddRange(["--data", Path.Combine(options.DataFolder, "crm.jsonl")]);
        }

        return [.. arguments, .. options.Arguments];
    }

    // The product's settings and passwords are nothing for another system
    private static void Shed(IDictionary<string, string?> environment)
    {
        string[] ours = ["ConnectionStrings__", "RevOps__", "Database__", "ASPNETCORE_", "Kestrel__"];
        foreach (var name in environment.Keys.Where(x => ours.Any(y => x.StartsWith(y, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            environment.Remove(name);
        }
    }
}
