namespace RevOps.Tests.Support.Postgres;

/// <summary>Folders that the account of the database server may pass through, when tests run as root.</summary>
internal static class OpenFolder
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void Create(string path)
    {
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                path,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }
    }

    /// <summary>Deletes all of it; a server that is still ending may write meanwhile.</summary>
    public static void Delete(string path) => SpinWait.SpinUntil(() => TryDelete(path), Patience);

    private static bool TryDelete(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return !Directory.Exists(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
