using Microsoft.Extensions.Logging;
using Quartz;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Crm.Polling;

/// <summary>Work for one connection that is done in rounds: what fails in one is tried again in the next.</summary>
/// <param name="work">What it does, for the log: "The {work} of connection 4711 failed".</param>
/// <param name="logger">Hears of failures.</param>
internal abstract partial class ConnectionJob(string work, ILogger logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (!ConnectionId.TryParse(context.JobDetail.Key.Name, null, out var id))
        {
            return;
        }

        try
        {
            if (await RunAsync(id, cancellationToken) is { } error)
            {
                Failed(logger, work, id.Value, error.Kind);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            BrokeOff(logger, work, id.Value, fault);
        }
    }

    protected abstract Task<CrmError?> RunAsync(ConnectionId id, CancellationToken cancellationToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The {Work} of connection {Connection} failed: {Kind}. The next round tries again.")]
    private static partial void Failed(ILogger logger, string work, Guid connection, CrmErrorKind kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "The {Work} of connection {Connection} broke off. The next round tries again.")]
    private static partial void BrokeOff(ILogger logger, string work, Guid connection, Exception fault);
}
