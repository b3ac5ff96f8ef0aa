using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace RevOps.Infrastructure.Analytics.Alerts;

/// <summary>Looks at what changed every few seconds. Nodes may do so at once: the database keeps one alert of each cause.</summary>
internal sealed partial class AlertWorker(IEnumerable<IAlertSource> sources, TimeProvider time, ILogger<AlertWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var round = 0; true; round++)
            {
                foreach (var source in sources.Where(x => round % x.Every == 0))
                {
                    await RoundAsync(source, stoppingToken);
                }

                await Task.Delay(Pause, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The product stops; what was not looked at is looked at after its next start
        }
    }

    private async Task RoundAsync(IAlertSource source, CancellationToken stoppingToken)
    {
        try
        {
            while (await source.RunAsync(stoppingToken))
            {
                // There is more
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            RoundFailed(logger, problem, source.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Source} could not be looked at; the next round tries again.")]
    private static partial void RoundFailed(ILogger logger, Exception problem, string source);
}
