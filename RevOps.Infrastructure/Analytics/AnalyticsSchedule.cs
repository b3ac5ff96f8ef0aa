using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using RevOps.Infrastructure.Analytics.Learning;
using RevOps.Infrastructure.Analytics.Alerts;
using RevOps.Infrastructure.Analytics.Snapshots;
using RevOps.Infrastructure.Analytics.Team;

namespace RevOps.Infrastructure.Analytics;

/// <summary>Puts what is counted ahead into the scheduler when a node starts.</summary>
internal sealed partial class AnalyticsSchedule(ISchedulerFactory schedulers, TimeProvider time, ILogger<AnalyticsSchedule> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ScheduleAsync(stoppingToken);
                return;
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                NotYet(problem);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task ScheduleAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await scheduler.RepeatAsync<SnapshotJob>(SnapshotJob.Key, new TriggerKey(SnapshotJob.Key.Name, SnapshotJob.Key.Group), SnapshotJob.Pause, cancellationToken);
        await scheduler.RepeatAsync<CallFigureJob>(CallFigureJob.Key, new TriggerKey(CallFigureJob.Key.Name, CallFigureJob.Key.Group), CallFigureJob.Pause, cancellationToken);
        await scheduler.RepeatAsync<LearningJob>(LearningJob.Key, new TriggerKey(LearningJob.Key.Name, LearningJob.Key.Group), LearningJob.Pause, cancellationToken);
        await scheduler.RepeatAsync<ForecastAlertJob>(ForecastAlertJob.Key, new TriggerKey(ForecastAlertJob.Key.Name, ForecastAlertJob.Key.Group), ForecastAlertJob.Pause, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The jobs of the figures could not be scheduled yet; they are tried again in seconds.")]
    private partial void NotYet(Exception problem);
}
