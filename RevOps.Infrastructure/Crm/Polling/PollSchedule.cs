using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using RevOps.Domain.Crm;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Infrastructure.Crm.Polling;

/// <summary>
/// Keeps one job a connection in the scheduler, at the connection's own pace. It compares the two every few seconds, so that a connection
/// that another node added, changed or removed is found as well.
/// </summary>
internal sealed partial class PollSchedule(
    ISchedulerFactory schedulers, ICrmConnectionReader connections, TimeProvider time, ILogger<PollSchedule> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Dictionary<ConnectionId, int> _scheduled = [];

    /// <summary>One round.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var wanted = (await connections.ListAsync(cancellationToken)).ToDictionary(x => x.Id, x => x.PollSeconds);
        foreach (var (id, seconds) in wanted.Where(x => _scheduled.GetValueOrDefault(x.Key) != x.Value))
        {
            await ScheduleAsync(scheduler, id, seconds, cancellationToken);
            _scheduled[id] = seconds;
        }

        foreach (var id in _scheduled.Keys.Except(wanted.Keys).ToList())
        {
            await scheduler.DeleteJob(PollJob.KeyOf(id), cancellationToken);
            _scheduled.Remove(id);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LookFailed(problem);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static async Task ScheduleAsync(IScheduler scheduler, ConnectionId id, int seconds, CancellationToken cancellationToken)
    {
        var job = JobBuilder.Create<PollJob>().WithIdentity(PollJob.KeyOf(id)).StoreDurably().Build();
        var trigger = TriggerBuilder.Create()
            .WithIdentity(new TriggerKey(id.ToString(), PollJob.Group))
            .ForJob(job)
            .StartNow()
            .WithSimpleSchedule(x => x.WithInterval(TimeSpan.FromSeconds(seconds)).RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount))
            .Build();
        await scheduler.ScheduleJob(job, [trigger], new ScheduleJobOptions { Replace = true }, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The schedule of polls could not be brought up to date; the next round tries again.")]
    private partial void LookFailed(Exception problem);
}
