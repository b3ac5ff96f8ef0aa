using Microsoft.Extensions.Logging;
using Quartz;
using RevOps.Domain.Analytics.Snapshots;

namespace RevOps.Infrastructure.Analytics.Snapshots;

/// <summary>Takes the day's snapshot where no node has taken it yet. It looks every two minutes, so that no day is left out, and deals that were imported have their past soon.</summary>
[DisallowConcurrentExecution]
internal sealed partial class SnapshotJob(IPipelineSnapshots snapshots, ILogger<SnapshotJob> logger) : IJob
{
    public static readonly JobKey Key = new("pipeline-snapshot", "analytics");

    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            if (await snapshots.TakeAsync(cancellationToken))
            {
                Taken();
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            BrokeOff(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The day's snapshot of the pipeline was taken.")]
    private partial void Taken();

    [LoggerMessage(Level = LogLevel.Error, Message = "The day's snapshot of the pipeline broke off. The next round tries again.")]
    private partial void BrokeOff(Exception fault);
}
