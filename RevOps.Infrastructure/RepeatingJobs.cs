using Quartz;

namespace RevOps.Infrastructure;

/// <summary>How the product schedules what is done again and again: on one node at a time, and a round that was missed is not made up for.</summary>
internal static class RepeatingJobs
{
    /// <summary>Puts a job in, in place of the one of its key; it begins at once.</summary>
    public static async Task RepeatAsync<TJob>(this IScheduler scheduler, JobKey key, TriggerKey trigger, TimeSpan pause, CancellationToken cancellationToken)
        where TJob : IJob
    {
        var job = JobBuilder.Create<TJob>().WithIdentity(key).StoreDurably().Build();
        var round = TriggerBuilder.Create()
            .WithIdentity(trigger)
            .ForJob(job)
            .StartNow()
            .WithSimpleSchedule(x => x.WithInterval(pause).RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount))
            .Build();
        await scheduler.ScheduleJob(job, [round], new ScheduleJobOptions { Replace = true }, cancellationToken);
    }
}
