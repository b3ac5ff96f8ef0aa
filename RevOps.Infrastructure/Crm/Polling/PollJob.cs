using Microsoft.Extensions.Logging;
using Quartz;
using RevOps.Domain.Crm;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Infrastructure.Crm.Polling;

/// <summary>Polls one connection. Never twice at once, on any node.</summary>
[DisallowConcurrentExecution]
internal sealed partial class PollJob(PollConnection poll, ILogger<PollJob> logger) : IJob
{
    public const string Group = "crm-polls";

    public static JobKey KeyOf(ConnectionId id) => new(id.ToString(), Group);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (!ConnectionId.TryParse(context.JobDetail.Key.Name, null, out var id))
        {
            return;
        }

        try
        {
            if (await poll.RunAsync(id, cancellationToken) is { } error)
            {
                PollFailed(id.Value, error.Kind);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            PollBroke(id.Value, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The poll of connection {Connection} failed: {Kind}. The next one tries again.")]
    private partial void PollFailed(Guid connection, CrmErrorKind kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "The poll of connection {Connection} broke off. The next one tries again.")]
    private partial void PollBroke(Guid connection, Exception fault);
}
