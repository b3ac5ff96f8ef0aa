using Microsoft.Extensions.Logging;
using Quartz;

namespace RevOps.Infrastructure.Analytics.Alerts;

/// <summary>Looks at forecasts now and then, on one node at a time: a forecast is a simulation, and a quarter does not turn in minutes.</summary>
[DisallowConcurrentExecution]
internal sealed partial class ForecastAlertJob(ForecastAlerts alerts, ILogger<ForecastAlertJob> logger) : IJob
{
    public static readonly JobKey Key = new("forecast-alerts", "analytics");

    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await alerts.RunAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            BrokeOff(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Forecasts could not be looked at for alerts. The next round tries again.")]
    private partial void BrokeOff(Exception fault);
}
