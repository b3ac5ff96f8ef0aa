using System.Diagnostics;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>Gives files to the server's account where that is not the application's own.</summary>
internal sealed class FolderOwnership(DataFolder folder, ServerAccount account, ServerProgram program)
{
    /// <summary>Hands the data folder itself over, but not the files that only the application may read.</summary>
    public Task GiveFolderAsync(CancellationToken cancellationToken) => ChangeOwnerAsync([], folder.Root, cancellationToken);

    /// <summary>Hands the path over, with what is in it.</summary>
    public Task GiveAsync(string path, CancellationToken cancellationToken) => ChangeOwnerAsync(["-R"], path, cancellationToken);

    private async Task ChangeOwnerAsync(string[] options, string path, CancellationToken cancellationToken)
    {
        if (account.Name is null)
        {
            return;
        }

        // .NET has no call for it
        using var process = Process.Start(new ProcessStartInfo("chown", [.. options, account.Name, path]))
            ?? throw new InvalidOperationException("chown did not start.");
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new DatabaseServerException($"{path} cannot be given to the account {account.Name} (chown failed).");
        }
    }

    /// <summary>Fails with the remedy when the account cannot write the data folder.</summary>
    public Task EnsureDataReachableAsync(CancellationToken cancellationToken) =>
        EnsureAsync("-w", folder.Root, "RevOps:DataDirectory", cancellationToken);

    /// <summary>Fails with the remedy when the account cannot run the programs.</summary>
    public Task EnsureProgramsReachableAsync(PostgresBinaries binaries, CancellationToken cancellationToken) =>
        EnsureAsync("-x", binaries.InitDb, "RevOps:PostgresBinaries", cancellationToken);

    private async Task EnsureAsync(string test, string path, string setting, CancellationToken cancellationToken)
    {
        if (account.Name is null)
        {
            return;
        }

        ProgramResult result;
        try
        {
            result = await program.RunAsync("test", [test, path], readOutput: true, cancellationToken);
        }
        catch (DatabaseServerException)
        {
            // Not even the working folder can be entered
            result = new ProgramResult(1, "");
        }

        if (!result.Succeeded)
        {
            throw new DatabaseServerException(
                $"PostgreSQL does not run as root, so it runs as {account.Name}, and that account cannot reach {path}. "
                + $"Set {setting} to a folder whose parents are open to others (chmod o+x), or start RevOps as another user.");
        }
    }
}
