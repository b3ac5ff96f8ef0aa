using Microsoft.Extensions.Logging;
using Quartz;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;

namespace RevOps.Infrastructure.Crm.Polling;

/// <summary>
/// Reads accounts, people and deals of one connection. Never twice at once, on any node, and beside the poll of its calls: years of deals that are
/// read for the first time hold up no call.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class BookJob(ReadBook read, ILogger<BookJob> logger) : IJob
{
    public const string Group = "crm-books";

    public static JobKey KeyOf(ConnectionId id) => new(id.ToString(), Group);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (!ConnectionId.TryParse(context.JobDetail.Key.Name, null, out var id))
        {
            return;
        }

        try
        {
            if (await read.RunAsync(id, cancellationToken) is { } error)
            {
                ReadFailed(id.Value, error.Kind);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            ReadBroke(id.Value, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Accounts and deals of connection {Connection} were not read to the end: {Kind}. The next round tries again.")]
    private partial void ReadFailed(Guid connection, CrmErrorKind kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "The reading of connection {Connection} broke off. The next round tries again.")]
    private partial void ReadBroke(Guid connection, Exception fault);
}
