using RevOps.Infrastructure.Persistence.Embedded;
using RevOps.Tests.Support;
using RevOps.Tests.Support.Postgres;

namespace RevOps.Tests.Persistence.Embedded;

public sealed class EmbeddedPostgresTests : DataFolderTest
{
    [Fact]
    public async Task StartAsync_EmptyFolder_ServesTheApplicationAsAnOrdinaryRole()
    {
        await using var server = await EmbeddedServer.StartAsync(Folder);

        Assert.Equal("revops", await EmbeddedServer.ScalarAsync(server, "SELECT current_database()"));
        Assert.Equal("off", await EmbeddedServer.ScalarAsync(server, "SELECT current_setting('is_superuser')"));
        Assert.Equal("127.0.0.1", await EmbeddedServer.ScalarAsync(server, "SELECT current_setting('listen_addresses')"));
    }

    [Fact]
    public async Task StartAsync_SecondTime_KeepsDataAndConnection()
    {
        await using var first = await EmbeddedServer.StartAsync(Folder);
        await EmbeddedServer.ExecuteAsync(first, "CREATE TABLE note (text text); INSERT INTO note VALUES ('kept')");
        var connection = first.ConnectionString;
        await first.DisposeAsync();

        await using var second = await EmbeddedServer.StartAsync(Folder);

        Assert.Equal(connection, second.ConnectionString);
        Assert.Equal("kept", await EmbeddedServer.ReadNoteAsync(second));
    }

    [Fact]
    public async Task StopAsync_Running_EndsTheServer()
    {
        await using var server = await EmbeddedServer.StartAsync(Folder);
        var postmaster = Postmaster.Running(Folder);

        await server.StopAsync(CancellationToken.None);

        Assert.NotNull(postmaster);
        Assert.False(postmaster.IsRunning());
        Assert.Null(Postmaster.Read(Folder));
    }

    [Fact]
    public async Task StartAsync_EmptyFolder_KeepsPasswordsToItself()
    {
        var log = new ListLogger();
        await using var server = TestServers.Create(Folder.DataDirectory, log);
        await server.StartAsync(CancellationToken.None);

        var identity = ServerIdentity.Read(Folder.Identity)!;
        var written = string.Join('\n', log.Messages) + await File.ReadAllTextAsync(Folder.Log) + identity;
        Assert.Contains(Folder.DataDirectory, written, StringComparison.Ordinal);
        Assert.DoesNotContain(identity.Password, written, StringComparison.Ordinal);
        Assert.DoesNotContain(identity.AdministratorPassword, written, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Folder.Root, "password")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Folder.Identity));
        }
    }
}
