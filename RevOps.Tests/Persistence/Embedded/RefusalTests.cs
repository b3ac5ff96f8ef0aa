using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Persistence.Embedded;
using RevOps.Tests.Support.Postgres;

namespace RevOps.Tests.Persistence.Embedded;

/// <summary>What cannot work says why and what to do.</summary>
public sealed class RefusalTests : DataFolderTest
{
    [Fact]
    public async Task StartAsync_FolderInUse_NamesTheSetting()
    {
        await using var first = await EmbeddedServer.StartAsync(Folder);

        var message = await RefuseAsync();

        Assert.Contains("in use by another running RevOps", message, StringComparison.Ordinal);
        Assert.Contains("RevOps:DataDirectory", message, StringComparison.Ordinal);
        Assert.Equal(1, await EmbeddedServer.ScalarAsync(first, "SELECT 1"));
    }

    [Fact]
    public async Task StartAsync_DataOfAnotherMajorVersion_SaysHowToKeepIt()
    {
        await EmbeddedServer.CreateDataAsync(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder.Data, "PG_VERSION"), "12\n");

        var message = await RefuseAsync();

        Assert.Contains("written by PostgreSQL 12", message, StringComparison.Ordinal);
        Assert.Contains("pg_dump", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_StrangersFilesInDataFolder_LeavesThemAlone()
    {
        Folder.Create();
        ServerIdentity.Create(FreePort.Choose(), account: null).Write(Folder.Identity);
        Directory.CreateDirectory(Folder.Data);
        var file = Path.Combine(Folder.Data, "letter.txt");
        await File.WriteAllTextAsync(file, "dear");

        var message = await RefuseAsync();

        Assert.Contains("Move it away", message, StringComparison.Ordinal);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task StartAsync_PasswordFileLost_SaysWhichFile()
    {
        await EmbeddedServer.CreateDataAsync(Folder);
        File.Delete(Folder.Identity);

        Assert.Contains(Folder.Identity, await RefuseAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindAsync_NothingInstalled_SaysWhereItLookedAndHowToInstall()
    {
        var locator = new PostgresBinariesLocator(configured: null, ["/nowhere"], new NoSystemPostgres());

        var refusal = await Assert.ThrowsAsync<DatabaseServerException>(() => locator.FindAsync(null, CancellationToken.None));

        Assert.Contains(Path.Combine("/nowhere", "node_modules"), refusal.Message, StringComparison.Ordinal);
        Assert.Contains("apt-get install postgresql", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings:RevOps", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindAsync_ConfiguredFolderWithoutPrograms_DoesNotTakeOthers()
    {
        var locator = new PostgresBinariesLocator("/nowhere", [Support.SolutionFolder.Path], new SystemPostgres());

        var refusal = await Assert.ThrowsAsync<DatabaseServerException>(() => locator.FindAsync(null, CancellationToken.None));

        Assert.Contains("RevOps:PostgresBinaries is /nowhere", refusal.Message, StringComparison.Ordinal);
    }

    private async Task<string> RefuseAsync()
    {
        await using var server = TestServers.Create(Folder.DataDirectory);
        var refusal = await Assert.ThrowsAsync<DatabaseServerException>(() => server.StartAsync(CancellationToken.None));
        return refusal.Message;
    }

    private sealed class NoSystemPostgres : ISystemPostgres
    {
        public Task<IReadOnlyList<string>> FoldersAsync(int? preferredMajorVersion, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string>>([]);
    }
}
