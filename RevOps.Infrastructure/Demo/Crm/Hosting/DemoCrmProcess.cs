using System.ComponentModel;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace RevOps.Infrastructure.Demo.Crm.Hosting;

/// <summary>Runs the demo CRM beside the product: starts it, starts it again when it dies, says where it listens, stops it at the end.</summary>
internal sealed partial class DemoCrmProcess(
    DemoCrmProcessOptions options, DemoCrmAddress address, TimeProvider time, ILogger<DemoCrmProcess> logger) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Stable = TimeSpan.FromMinutes(1);

    /// <summary>The child's process id; null while there is none.</summary>
    public int? ProcessId { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = FirstPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            var begun = time.GetTimestamp();
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException or UriFormatException)
            {
                LogNotStarted(e);
            }

            pause = time.GetElapsedTime(begun) > Stable ? FirstPause : pause;
            LogAgain(pause.TotalSeconds);
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        var child = DemoCrmChild.Start(options);
        var errors = child.ReadErrorsAsync(LogSaid);
        ProcessId = child.Id;
        try
        {
            if (await child.ReadyAsync(cancellationToken) is { } at)
            {
                address.Set(at);
                LogReady(at);
            }

            LogEnded(await child.ExitAsync(cancellationToken));
        }
        finally
        {
            ProcessId = null;
            address.Clear();
            await child.DisposeAsync();
            await errors;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The demo CRM listens on {Address}.")]
    private partial void LogReady(Uri address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The demo CRM ended with code {Code}.")]
    private partial void LogEnded(int code);

    [LoggerMessage(Level = LogLevel.Information, Message = "The demo CRM is started again in {Seconds} s.")]
    private partial void LogAgain(double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "The demo CRM cannot be started.")]
    private partial void LogNotStarted(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The demo CRM says: {Line}")]
    private partial void LogSaid(string line);
}
