using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace RevOps.Infrastructure.Analytics.Snapshots;

/// <summary>Puts the snapshots into the scheduler when a node starts.</summary>
internal sealed partial class SnapshotSchedule(ISchedulerFactory schedulers, TimeProvider time, ILogger<SnapshotSchedule> logger) : BackgroundService
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
        var job = JobBuilder.Create<SnapshotJob>().WithIdentity(SnapshotJob.Key).StoreDurably().Build();
        var trigger = TriggerBuilder.Create()
            .WithIdentity(new TriggerKey(SnapshotJob.Key.Name, SnapshotJob.Key.Group))
            .ForJob(job)
            .StartNow()
            .WithSimpleSchedule(x => x.WithInterval(SnapshotJob.Pause).RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount))
            .Build();
        await scheduler.ScheduleJob(job, [trigger], new ScheduleJobOptions { Replace = true }, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The snapshots of the pipeline could not be scheduled yet; they are tried again in seconds.")]
    private partial void NotYet(Exception problem);
}
