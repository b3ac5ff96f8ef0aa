using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Life;

/// <summary>What happens in the CRM by itself: calls end, and late transcripts come.</summary>
internal sealed partial class CrmLife(
    CallEnding ending, LateTranscripts late, RecordingLibrary library, CrmClock clock, DemoCrmServerOptions options, ILogger<CrmLife> logger)
    : BackgroundService
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);

    private int _everySeconds = options.EndsCallEverySeconds;

    /// <summary>Seconds between two calls; 0 = none ends by itself.</summary>
    public int EndsCallEverySeconds
    {
        get => Volatile.Read(ref _everySeconds);
        set => Volatile.Write(ref _everySeconds, Math.Max(0, value));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Before the first call ends, so that it need not wait for sixty files to be read
        await Task.Run(() => library.Playable, stoppingToken);
        var last = clock.Machine;
        using var timer = new PeriodicTimer(Step, clock.Time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                late.DeliverDue();
                if (EndsCallEverySeconds is var every and > 0 && clock.Machine >= last.AddSeconds(every))
                {
                    last = clock.Machine;
                    ending.End(new DemoCrmCallRequest());
                }
            }
            catch (IOException e)
            {
                LogStorage(e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The demo CRM cannot write its data; it tries again with the next call.")]
    private partial void LogStorage(Exception exception);
}
