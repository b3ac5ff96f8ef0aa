using Microsoft.Extensions.Hosting;
using Npgsql;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Tests.Persistence.Embedded;

/// <summary>A hosted service that needs the database in its start and in its stop.</summary>
internal sealed class QueryOnStartAndStop(DatabaseConnection connection) : IHostedService
{
    public int Answers { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken) => AskAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => AskAsync(cancellationToken);

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(connection.ConnectionString);
        await using var command = source.CreateCommand("SELECT 1");
        Answers += (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
