using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RevOps.Domain.Accounts.Figures;

namespace RevOps.Infrastructure.Accounts;

/// <summary>Reckons the figures of accounts in the background. Several nodes may do so at once: they come to the same.</summary>
internal sealed partial class AccountWorker(ReckonAccounts reckon, TimeProvider time, ILogger<AccountWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan First = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(First, time, stoppingToken);
            while (true)
            {
                await RoundAsync(stoppingToken);
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The product stops; what is stale is so at its next start
        }
    }

    private async Task RoundAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await reckon.WorkAsync(stoppingToken) > 0)
            {
                // The next part
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            RoundFailed(logger, problem);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Figures of accounts could not be reckoned; the next round tries again.")]
    private static partial void RoundFailed(ILogger logger, Exception problem);
}
