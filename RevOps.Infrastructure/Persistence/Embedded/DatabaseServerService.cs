using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>
/// Runs the embedded server around all other hosted services. The lifecycle's outer steps, since data protection reads its keys
/// in an ordinary start, and jobs write their last state in an ordinary stop.
/// </summary>
internal sealed class DatabaseServerService(DatabaseConnection connection, EmbeddedPostgresSource embedded, ILogger<EmbeddedPostgres> logger)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (embedded.Server is { } server)
        {
            await server.StartAsync(cancellationToken);
        }
        else
        {
            logger.External(connection.Provider);
        }
    }

    // Not the host's token: when its time is up, the data still wants an orderly end, and pg_ctl has a limit of its own
    public Task StoppedAsync(CancellationToken cancellationToken) =>
        embedded.Server?.StopAsync(CancellationToken.None) ?? Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
