using System.Diagnostics;
using Npgsql;
using RevOps.Infrastructure.Persistence.Embedded;
using RevOps.Tests.Support.Postgres;

namespace RevOps.Tests.Persistence.Embedded;

/// <summary>Steps that the tests of the embedded server share.</summary>
internal static class EmbeddedServer
{
    public static async Task<EmbeddedPostgres> StartAsync(DataFolder folder)
    {
        var server = TestServers.Create(folder.DataDirectory);
        await server.StartAsync(CancellationToken.None);
        return server;
    }

    /// <summary>Starts once and stops: what remains is data of an earlier run.</summary>
    public static async Task CreateDataAsync(DataFolder folder)
    {
        await using var server = await StartAsync(folder);
        await ExecuteAsync(server, "CREATE TABLE note (text text); INSERT INTO note VALUES ('kept')");
    }

    /// <summary>Leaves a server without an owner, as a killed process does.</summary>
    public static async Task<Postmaster> LeaveRunningAsync(DataFolder folder)
    {
        await CreateDataAsync(folder);
        var identity = ServerIdentity.Read(folder.Identity)!;
        var program = new ServerProgram(folder, ServerAccount.Choose(identity.Account));
        var binaries = PostgresBinaries.In(TestPrograms.Folder)!;
        await new ServerControl(folder, program, TimeProvider.System).StartAsync(binaries, identity.Port, TestServers.Settings, CancellationToken.None);
        return Postmaster.Running(folder)!;
    }

    public static void Kill(Postmaster postmaster)
    {
        using var process = Process.GetProcessById(postmaster.ProcessId);
        process.Kill();
        Assert.True(SpinWait.SpinUntil(() => !postmaster.IsRunning(), TimeSpan.FromSeconds(10)));
    }

    public static async Task<string> ReadNoteAsync(EmbeddedPostgres server) => (string)(await ScalarAsync(server, "SELECT text FROM note"))!;

    public static async Task<object?> ScalarAsync(EmbeddedPostgres server, string query)
    {
        await using var source = Open(server);
        await using var command = source.CreateCommand(query);
        return await command.ExecuteScalarAsync();
    }

    public static async Task ExecuteAsync(EmbeddedPostgres server, string statement)
    {
        await using var source = Open(server);
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    private static NpgsqlDataSource Open(EmbeddedPostgres server) => NpgsqlDataSource.Create(server.ConnectionString + ";Pooling=false");
}
