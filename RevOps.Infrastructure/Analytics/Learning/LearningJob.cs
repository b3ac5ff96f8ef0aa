using Microsoft.Extensions.Logging;
using Quartz;
using RevOps.Domain.Analytics.Learning.Deals;
using RevOps.Domain.Analytics.Learning.Leads;
using RevOps.Domain.Analytics.Learning.Versions;

namespace RevOps.Infrastructure.Analytics.Learning;

/// <summary>Learns what is due, and reckons the chances that the model or the records have changed. On one node at a time.</summary>
[DisallowConcurrentExecution]
internal sealed partial class LearningJob(RenewModels renew, ReckonDeals deals, ReckonLeads leads, ILogger<LearningJob> logger) : IJob
{
    public static readonly JobKey Key = new("learning", "analytics");

    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await TryAsync("learn", async () =>
        {
            foreach (var target in await renew.RunAsync(cancellationToken))
            {
                Learnt(target);
            }
        });
        await TryAsync("reckon the chances of deals", () => deals.RunAsync(cancellationToken));
        await TryAsync("reckon the chances of leads", () => leads.RunAsync(cancellationToken));
    }

    // What fails in one part does not keep the others
    private async Task TryAsync(string what, Func<Task> part)
    {
        try
        {
            await part();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            BrokeOff(fault, what);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The model of {Target} was looked at: what was new is learnt.")]
    private partial void Learnt(ModelTarget target);

    [LoggerMessage(Level = LogLevel.Error, Message = "The product could not {What}. A later round tries again.")]
    private partial void BrokeOff(Exception fault, string what);
}
