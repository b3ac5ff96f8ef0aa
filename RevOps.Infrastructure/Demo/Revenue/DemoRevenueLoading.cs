using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Demo.Revenue;

/// <summary>Loads the demo's book once, when the product is ready: the first page does not wait for two years of deals.</summary>
internal sealed partial class DemoRevenueLoading(
    IDbContextFactory<RevOpsDb> databases, DemoRevenue revenue, IHostApplicationLifetime lifetime, ILogger<DemoRevenueLoading> logger) : BackgroundService
{
    private const string Demo = "demo";
    private const string Key = "demo-revenue";
    private const string Done = "done";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await StartedAsync(stoppingToken);
            await using var db = await databases.CreateDbContextAsync(stoppingToken);
            var marks = await db.Installation.Where(x => x.Key == Demo || x.Key == Key).ToDictionaryAsync(x => x.Key, x => x.Value, stoppingToken);
            if (!marks.ContainsKey(Demo) || marks.ContainsKey(Key))
            {
                return;
            }

            await revenue.LoadAsync(stoppingToken);
            db.Installation.Add(new InstallationRecord { Key = Key, Value = Done });
            await db.SaveChangesAsync(stoppingToken);
            LogLoaded();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start goes on: what is imported already is found unchanged
        }
        catch (Exception problem)
        {
            LogFailed(problem);
        }
    }

    private async Task StartedAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Loaded the demo's deals, leads, contracts and usage.")]
    private partial void LogLoaded();

    [LoggerMessage(Level = LogLevel.Error, Message = "The demo's deals, leads and usage could not be loaded; the next start tries again.")]
    private partial void LogFailed(Exception exception);
}
