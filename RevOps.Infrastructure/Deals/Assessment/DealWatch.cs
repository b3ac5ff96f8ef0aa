using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RevOps.Domain.Deals.Assessment;

namespace RevOps.Infrastructure.Deals.Assessment;

/// <summary>Makes assessments that are due, a few at a time. Nodes share the work by leases.</summary>
internal sealed partial class DealWatch(IDealAssessments assessments, AssessDeal assess, TimeProvider time, ILogger<DealWatch> logger) : BackgroundService
{
    private const int AtOnce = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                while (await RunOnceAsync(stoppingToken) == AtOnce)
                {
                    // More may be due.
                }
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                Failed(problem);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Makes those that are due now, and says how many were taken.</summary>
    internal async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var due = await assessments.TakeDueAsync(AtOnce, Lease, cancellationToken);
        foreach (var deal in due)
        {
            try
            {
                await assess.RunAsync(deal, cancellationToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // One deal that cannot be judged does not keep the others; its lease runs out and it is tried again.
                NotAssessed(problem, deal.Value);
            }
        }

        return due.Count;
    }

    [LoggerMessage(LogLevel.Error, "Looking for deals to assess failed; trying again soon")]
    private partial void Failed(Exception problem);

    [LoggerMessage(LogLevel.Error, "Deal {Deal} was not assessed; it is tried again when its lease runs out")]
    private partial void NotAssessed(Exception problem, Guid deal);
}
