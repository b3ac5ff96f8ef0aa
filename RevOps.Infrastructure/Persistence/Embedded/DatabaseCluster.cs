using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>The data that initdb makes once and every start checks.</summary>
internal sealed partial class DatabaseCluster(DataFolder folder, FolderOwnership ownership, ServerProgram program, ILogger logger)
{
    public const string Administrator = "postgres";

    public async Task EnsureAsync(PostgresBinaries binaries, ServerIdentity identity, bool flush, CancellationToken cancellationToken)
    {
        if (folder.MajorVersion() is { } version)
        {
            await EnsureReadableAsync(binaries, version, cancellationToken);
            return;
        }

        if (Directory.Exists(folder.Data) && Directory.EnumerateFileSystemEntries(folder.Data).Any())
        {
            throw new DatabaseServerException($"{folder.Data} has files but is no PostgreSQL data folder. Move it away, and start again.");
        }

        logger.CreatingData(folder.Data);
        await InitializeAsync(binaries, identity, flush, cancellationToken);
    }

    private async Task InitializeAsync(PostgresBinaries binaries, ServerIdentity identity, bool flush, CancellationToken cancellationToken)
    {
        DeleteIfExists(folder.UnfinishedData);
        var passwordFile = Path.Combine(folder.Root, "password");
        try
        {
            await WritePasswordAsync(passwordFile, identity.AdministratorPassword, cancellationToken);
            string[] arguments =
            [
                "--pgdata", folder.UnfinishedData, "--username", Administrator, "--pwfile", passwordFile,
                "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C", "--no-instructions",
            ];
            var result = await program.RunAsync(binaries.InitDb, flush ? arguments : [.. arguments, "--no-sync"], readOutput: true, cancellationToken);
            if (!result.Succeeded)
            {
                throw new DatabaseServerException($"initdb could not make the database folder {folder.Data}: {result.Output}");
            }
        }
        finally
        {
            File.Delete(passwordFile);
        }

        DeleteIfExists(folder.Data);
        Directory.Move(folder.UnfinishedData, folder.Data);
    }

    private async Task WritePasswordAsync(string path, string password, CancellationToken cancellationToken)
    {
        File.Delete(path);
        await using (var file = PrivateFile.Create(path))
        {
            await file.WriteAsync(Encoding.ASCII.GetBytes(password), cancellationToken);
        }

        await ownership.GiveAsync(path, cancellationToken);
    }

    private async Task EnsureReadableAsync(PostgresBinaries binaries, int dataVersion, CancellationToken cancellationToken)
    {
        var result = await program.RunAsync(binaries.Server, ["--version"], readOutput: true, cancellationToken);
        var match = VersionNumber().Match(result.Output);
        if (!match.Success)
        {
            throw new DatabaseServerException($"{binaries.Server} does not say its version: {result.Output}");
        }

        var version = int.Parse(match.ValueSpan, CultureInfo.InvariantCulture);
        if (version != dataVersion)
        {
            throw new DatabaseServerException(
                $"The data in {folder.Data} was written by PostgreSQL {dataVersion}, but the programs in {binaries.Folder} are version {version}. "
                + $"To keep the data: set RevOps:PostgresBinaries to programs of version {dataVersion}, save it with pg_dump, move {folder.Root} away, "
                + "start without that setting, and load it with pg_restore. To begin empty: move the folder away.");
        }
    }

    private static void DeleteIfExists(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    [GeneratedRegex(@"(?<=PostgreSQL\)\s)\d+")]
    private static partial Regex VersionNumber();
}
