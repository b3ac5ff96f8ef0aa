using Microsoft.Extensions.Logging;
using Quartz;
using RevOps.Domain.Analytics.Team;

namespace RevOps.Infrastructure.Analytics.Team;

/// <summary>Takes the figures of calls that are new or were scored anew.</summary>
[DisallowConcurrentExecution]
internal sealed partial class CallFigureJob(ICallFigureUpdates updates, ILogger<CallFigureJob> logger) : IJob
{
    public static readonly JobKey Key = new("call-figures", "analytics");

    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await updates.RefreshAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            BrokeOff(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The figures of calls could not be brought up to date. The next round tries again.")]
    private partial void BrokeOff(Exception fault);
}
