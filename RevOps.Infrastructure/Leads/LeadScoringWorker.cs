using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RevOps.Domain.Leads.Scores;

namespace RevOps.Infrastructure.Leads;

/// <summary>Scores leads in the background: looks for a run that was asked for every two seconds, and for leads without a score now and then.</summary>
internal sealed partial class LeadScoringWorker(ScoreLeads score, TimeProvider time, ILogger<LeadScoringWorker> logger) : BackgroundService
{
    private const int WatchEvery = 15;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        for (var round = 0; await TickAsync(timer, stoppingToken); round++)
        {
            try
            {
                if (round % WatchEvery == 0)
                {
                    await score.WatchAsync(stoppingToken);
                }

                while (await score.WorkAsync(stoppingToken))
                {
                    // The next one that was asked for
                }
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                RoundFailed(logger, problem);
            }
            catch (OperationCanceledException)
            {
                // The product stops; the run goes on at its next start
            }
        }
    }

    private static async ValueTask<bool> TickAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Leads could not be scored; the next round tries again.")]
    private static partial void RoundFailed(ILogger logger, Exception problem);
}
