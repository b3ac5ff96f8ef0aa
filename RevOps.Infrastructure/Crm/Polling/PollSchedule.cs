using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using RevOps.Domain.Crm;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Infrastructure.Crm.Polling;

/// <summary>
/// Keeps two jobs a connection in the scheduler, of its calls and of its book, at the connection's own pace. It compares the two every few seconds, so that a connection
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
            var trigger = new TriggerKey(id.ToString(), PollJob.Group);
            await scheduler.RepeatAsync<PollJob>(PollJob.KeyOf(id), trigger, TimeSpan.FromSeconds(seconds), cancellationToken);
            var bookTrigger = new TriggerKey(id.ToString(), BookJob.Group);
            await scheduler.RepeatAsync<BookJob>(BookJob.KeyOf(id), bookTrigger, TimeSpan.FromSeconds(seconds), cancellationToken);
            _scheduled[id] = seconds;
        }

        foreach (var id in _scheduled.Keys.Except(wanted.Keys).ToList())
        {
            await scheduler.DeleteJob(PollJob.KeyOf(id), cancellationToken);
            await scheduler.DeleteJob(BookJob.KeyOf(id), cancellationToken);
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "The schedule of polls could not be brought up to date; the next round tries again.")]
    private partial void LookFailed(Exception problem);
}
