using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RevOps.Infrastructure.Coaching.Playbooks;
using RevOps.Infrastructure.Reviews;

namespace RevOps.Infrastructure.Persistence;

/// <summary>Brings the database to this version's schema before anything else uses it.</summary>
internal sealed partial class DatabaseUpdate(
    IDbContextFactory<RevOpsDb> databases, RubricStore rubrics, PlaybookStore playbooks, ILogger<DatabaseUpdate> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using (var db = await databases.CreateDbContextAsync(cancellationToken))
        {
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
            if (pending > 0)
            {
                LogMigrating(pending);
                await db.Database.MigrateAsync(cancellationToken);
            }
        }

        await rubrics.PublishShippedAsync(cancellationToken);
        await playbooks.PublishShippedAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Bringing the database to this version: {Pending} migrations.")]
    private partial void LogMigrating(int pending);
}
