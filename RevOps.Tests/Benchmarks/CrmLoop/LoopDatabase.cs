using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using RevOps.Infrastructure.Persistence.Embedded;
using RevOps.Tests.Support;
using RevOps.Tests.Support.Postgres;

namespace RevOps.Tests.Benchmarks.CrmLoop;

/// <summary>A PostgreSQL of its own, to be stopped and started in the middle of everything.</summary>
internal sealed class LoopDatabase : IAsyncDisposable
{
    private readonly DataFolder _folder;
    private readonly EmbeddedPostgres _server;

    private LoopDatabase(DataFolder folder, EmbeddedPostgres server) => (_folder, _server) = (folder, server);

    /// <summary>Whether <c>REVOPS_BENCH_STATEMENTS=1</c> asks what every statement cost; that takes PostgreSQL's contrib modules.</summary>
    public static bool ReportsStatements { get; } = Environment.GetEnvironmentVariable("REVOPS_BENCH_STATEMENTS") == "1";

    public string ConnectionString => _server.ConnectionString;

    /// <summary>The administrator's way into the database: what statements cost is not for the product to see.</summary>
    public string Administrator => new NpgsqlConnectionStringBuilder(ServerConnections.Administrator(ServerIdentity.Read(_folder.Identity)!))
    {
        Database = ServerConnections.ApplicationName,
    }.ConnectionString;

    /// <summary>The server's first process; its children do the work.</summary>
    public int ProcessId => Postmaster.Running(_folder)!.ProcessId;

    /// <param name="flushes">False: faster, and no less safe as long as the machine itself goes on.</param>
    public static async Task<LoopDatabase> StartAsync(bool flushes = false)
    {
        // Commits are waited for, as in production: a server that is ended at once may lose only what nobody was told is stored.
        var options = new EmbeddedPostgresOptions();
        options.PostgresSettings["fsync"] = flushes ? "on" : "off";
        options.PostgresSettings["synchronous_commit"] = "on";
        if (ReportsStatements)
        {
            options.PostgresSettings["shared_preload_libraries"] = "pg_stat_statements";
        }

        var folder = new DataFolder(TestRun.Current.NewDataDirectory());
        var locator = new PostgresBinariesLocator(TestPrograms.Folder, [], new SystemPostgres());
        var database = new LoopDatabase(folder, new EmbeddedPostgres(folder, options, locator, TimeProvider.System, NullLogger.Instance));
        await database._server.StartAsync(CancellationToken.None);
        return database;
    }

    /// <summary>Ends every connection in order and starts again.</summary>
    public async Task RestartAsync()
    {
        await _server.StopAsync(CancellationToken.None);
        await _server.StartAsync(CancellationToken.None);
    }

    /// <summary>Ends without a goodbye; the next start recovers from the log.</summary>
    public async Task CrashAsync()
    {
        var postmaster = Postmaster.Running(_folder)!;
        using (var kill = Process.Start("kill", ["-QUIT", postmaster.ProcessId.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await Eventually.TrueAsync(() => Task.FromResult(!postmaster.IsRunning()), TimeSpan.FromSeconds(20), "PostgreSQL ends at once");
        await _server.StartAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
