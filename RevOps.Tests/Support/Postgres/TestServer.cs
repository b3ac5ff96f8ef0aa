using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;
using RevOps.Infrastructure.Persistence.Embedded;

namespace RevOps.Tests.Support.Postgres;

/// <summary>The test run's server: its databases are copies of templates that are prepared once.</summary>
internal sealed class TestServer(string connectionString)
{
    private readonly ConcurrentDictionary<Func<string, Task>, Lazy<Task<string>>> _templates = new();
    private int _databases;

    public static async Task<TestServer> StartAsync()
    {
        // Never disposed: it serves to the end of the run, and the run's folder stops what runs in it
        var server = TestServers.Create(TestRun.Current.NewDataDirectory());
        await server.StartAsync(CancellationToken.None);
        return new TestServer(server.ConnectionString);
    }

    public async Task<string> CreateDatabaseAsync(Func<string, Task>? prepareTemplate)
    {
        var template = prepareTemplate is null
            ? "template1"
            : await _templates.GetOrAdd(prepareTemplate, prepare => new Lazy<Task<string>>(() => PrepareAsync(prepare))).Value;
        return ConnectionTo(await CreateAsync(template), pooling: true);
    }

    private async Task<string> PrepareAsync(Func<string, Task> prepare)
    {
        var name = await CreateAsync("template1");

        // A template cannot be copied while somebody is connected, be it only a pool
        await prepare(ConnectionTo(name, pooling: false));
        return name;
    }

    private async Task<string> CreateAsync(string template)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}");
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();

        // Without fsync, copying files is quicker than writing every page through the log
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy", connection);
        await command.ExecuteNonQueryAsync();
        return name;
    }

    private string ConnectionTo(string database, bool pooling) => new NpgsqlConnectionStringBuilder(connectionString)
    {
        Database = database,
        Pooling = pooling,

        // Many small pools share one server
        MaxPoolSize = 20,
        ConnectionIdleLifetime = 5,
        ConnectionPruningInterval = 1,
        IncludeErrorDetail = true,
    }.ConnectionString;
}
