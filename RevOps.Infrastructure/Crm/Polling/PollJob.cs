using Microsoft.Extensions.Logging;
using Quartz;
using RevOps.Domain.Crm;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Infrastructure.Crm.Polling;

/// <summary>Polls one connection. Never twice at once, on any node.</summary>
[DisallowConcurrentExecution]
internal sealed class PollJob(PollConnection poll, ILogger<PollJob> logger) : ConnectionJob("poll", logger)
{
    public const string Group = "crm-polls";

    public static JobKey KeyOf(ConnectionId id) => new(id.ToString(), Group);

    protected override Task<CrmError?> RunAsync(ConnectionId id, CancellationToken cancellationToken) => poll.RunAsync(id, cancellationToken);
}
