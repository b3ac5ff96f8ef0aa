using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Persistence.Embedded;
using RevOps.Tests.Support.Postgres;

namespace RevOps.Tests.Persistence.Embedded;

/// <summary>What cannot work says why and what to do.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task StartAsync_FolderInUse_NamesTheSetting()
    {
        var folder = EmbeddedServer.NewFolder();
        await using var first = await EmbeddedServer.StartAsync(folder);

        var message = await RefuseAsync(folder);

        Assert.Contains("in use by another running RevOps", message, StringComparison.Ordinal);
        Assert.Contains("RevOps:DataDirectory", message, StringComparison.Ordinal);
        Assert.Equal(1, await EmbeddedServer.ScalarAsync(first, "SELECT 1"));
    }

    [Fact]
    public async Task StartAsync_DataOfAnotherMajorVersion_SaysHowToKeepIt()
    {
        var folder = await EmbeddedServer.CreateDataAsync(EmbeddedServer.NewFolder());
        await File.WriteAllTextAsync(Path.Combine(folder.Data, "PG_VERSION"), "12\n");

        var message = await RefuseAsync(folder);

        Assert.Contains("written by PostgreSQL 12", message, StringComparison.Ordinal);
        Assert.Contains("pg_dump", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_StrangersFilesInDataFolder_LeavesThemAlone()
    {
        var folder = EmbeddedServer.NewFolder();
        folder.Create();
        ServerIdentity.Create(FreePort.Choose(), account: null).Write(folder.Identity);
        Directory.CreateDirectory(folder.Data);
        var file = Path.Combine(folder.Data, "letter.txt");
        await File.WriteAllTextAsync(file, "dear");

        var message = await RefuseAsync(folder);

        Assert.Contains("Move it away", message, StringComparison.Ordinal);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task StartAsync_PasswordFileLost_SaysWhichFile()
    {
        var folder = await EmbeddedServer.CreateDataAsync(EmbeddedServer.NewFolder());
        File.Delete(folder.Identity);

        Assert.Contains(folder.Identity, await RefuseAsync(folder), StringComparison.Ordinal);
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

    private static async Task<string> RefuseAsync(DataFolder folder)
    {
        await using var server = TestServers.Create(folder.DataDirectory);
        var refusal = await Assert.ThrowsAsync<DatabaseServerException>(() => server.StartAsync(CancellationToken.None));
        return refusal.Message;
    }

    private sealed class NoSystemPostgres : ISystemPostgres
    {
        public Task<IReadOnlyList<string>> FoldersAsync(int? preferredMajorVersion, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string>>([]);
    }
}
