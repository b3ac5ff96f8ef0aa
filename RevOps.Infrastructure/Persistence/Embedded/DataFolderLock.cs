namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>Held by the one process that runs a data folder; the operating system frees it when that process dies.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    public static DataFolderLock Take(DataFolder folder) =>
        TryTake(folder.OwnerLock) ?? throw new DatabaseServerException(
            $"The data in {folder.DataDirectory} is in use by another running RevOps. Stop that one, or start this one on a folder of its own: "
            + "set RevOps:DataDirectory (environment variable RevOps__DataDirectory).");

    public static DataFolderLock? TryTake(string path)
    {
        try
        {
            return new DataFolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (exception is not (FileNotFoundException or DirectoryNotFoundException))
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
