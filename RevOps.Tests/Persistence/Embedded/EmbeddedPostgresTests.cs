using RevOps.Infrastructure.Persistence.Embedded;
using RevOps.Tests.Support;
using RevOps.Tests.Support.Postgres;

namespace RevOps.Tests.Persistence.Embedded;

public sealed class EmbeddedPostgresTests
{
    [Fact]
    public async Task StartAsync_EmptyFolder_ServesTheApplicationAsAnOrdinaryRole()
    {
        await using var server = await EmbeddedServer.StartAsync(EmbeddedServer.NewFolder());

        Assert.Equal("revops", await EmbeddedServer.ScalarAsync(server, "SELECT current_database()"));
        Assert.Equal("off", await EmbeddedServer.ScalarAsync(server, "SELECT current_setting('is_superuser')"));
        Assert.Equal("127.0.0.1", await EmbeddedServer.ScalarAsync(server, "SELECT current_setting('listen_addresses')"));
    }

    [Fact]
    public async Task StartAsync_SecondTime_KeepsDataAndConnection()
    {
        var folder = EmbeddedServer.NewFolder();
        await using var first = await EmbeddedServer.StartAsync(folder);
        await EmbeddedServer.ExecuteAsync(first, "CREATE TABLE note (text text); INSERT INTO note VALUES ('kept')");
        var connection = first.ConnectionString;
        await first.DisposeAsync();

        await using var second = await EmbeddedServer.StartAsync(folder);

        Assert.Equal(connection, second.ConnectionString);
        Assert.Equal("kept", await EmbeddedServer.ReadNoteAsync(second));
    }

    [Fact]
    public async Task StopAsync_Running_EndsTheServer()
    {
        var folder = EmbeddedServer.NewFolder();
        await using var server = await EmbeddedServer.StartAsync(folder);
        var postmaster = Postmaster.Running(folder);

        await server.StopAsync(CancellationToken.None);

        Assert.NotNull(postmaster);
        Assert.False(postmaster.IsRunning());
        Assert.Null(Postmaster.Read(folder));
    }

    [Fact]
    public async Task StartAsync_EmptyFolder_KeepsPasswordsToItself()
    {
        var folder = EmbeddedServer.NewFolder();
        var log = new ListLogger();
        await using var server = TestServers.Create(folder.DataDirectory, log);
        await server.StartAsync(CancellationToken.None);

        var identity = ServerIdentity.Read(folder.Identity)!;
        var written = string.Join('\n', log.Messages) + await File.ReadAllTextAsync(folder.Log) + identity;
        Assert.Contains(folder.DataDirectory, written, StringComparison.Ordinal);
        Assert.DoesNotContain(identity.Password, written, StringComparison.Ordinal);
        Assert.DoesNotContain(identity.AdministratorPassword, written, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Root, "password")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.Identity));
        }
    }
}
