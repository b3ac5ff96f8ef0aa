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
internal sealed class BookJob(ReadBook read, ILogger<BookJob> logger) : ConnectionJob("reading of accounts and deals", logger)
{
    public const string Group = "crm-books";

    public static JobKey KeyOf(ConnectionId id) => new(id.ToString(), Group);

    protected override Task<CrmError?> RunAsync(ConnectionId id, CancellationToken cancellationToken) => read.RunAsync(id, cancellationToken);
}
