using Npgsql;
using RevOps.Infrastructure.Persistence.Embedded;
using RevOps.Tests.Persistence.Embedded;
using RevOps.Tests.Support;
using RevOps.Tests.Support.Postgres;

namespace RevOps.Tests.Persistence;

public sealed class PostgresFixtureTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static int _prepared;

    [Fact]
    public async Task CreateDatabaseAsync_SameTemplate_PreparesOnceAndKeepsCopiesApart()
    {
        var databases = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => postgres.CreateDatabaseAsync(PrepareAsync)));

        await ExecuteAsync(databases[0], "DELETE FROM item");

        Assert.Equal(1, _prepared);
        var counts = await Task.WhenAll(databases.Select(CountAsync));
        Assert.Equal([0L, 3L, 3L, 3L], counts);
    }

    [Fact]
    public async Task Begin_RunThatWasKilled_RemovesItsServersAndData()
    {
        var root = NewRoot();
        var dead = Path.Combine(root, "run-dead");
        OpenFolder.Create(dead);
        var left = await EmbeddedServer.LeaveRunningAsync(new DataFolder(Path.Combine(dead, "1")));

        var run = TestRun.Begin(root);

        Assert.False(left.IsRunning());
        Assert.False(Directory.Exists(dead));
        run.End();
    }

    [Fact]
    public async Task Begin_RunThatLives_IsLeftAlone()
    {
        var root = NewRoot();
        var first = TestRun.Begin(root);
        await using var server = await EmbeddedServer.StartAsync(new DataFolder(first.NewDataDirectory()));

        TestRun.Begin(root).End();

        Assert.Equal(1, await EmbeddedServer.ScalarAsync(server, "SELECT 1"));
        await server.DisposeAsync();
        first.End();
    }

    private static string NewRoot()
    {
        var root = TestRun.Current.NewDataDirectory();
        OpenFolder.Create(root);
        return root;
    }

    private static async Task PrepareAsync(string connectionString)
    {
        Interlocked.Increment(ref _prepared);
        await ExecuteAsync(connectionString, "CREATE TABLE item (id int); INSERT INTO item SELECT generate_series(1, 3)");
    }

    private static async Task ExecuteAsync(string connectionString, string statement)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> CountAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("SELECT count(*) FROM item");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
