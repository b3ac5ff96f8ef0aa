using System.Globalization;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>The folder that the embedded server owns: <c>postgres</c> below the data directory.</summary>
internal sealed class DataFolder(string dataDirectory)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode OthersPassThrough = OwnerOnly
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    public string DataDirectory { get; } = dataDirectory;

    public string Root { get; } = Path.Combine(dataDirectory, "postgres");

    public string Data => Path.Combine(Root, "data");

    /// <summary>Where initdb works; renamed to <see cref="Data"/> when complete, so that a crash leaves no half-made data.</summary>
    public string UnfinishedData => Path.Combine(Root, "data.unfinished");

    public string Log => Path.Combine(Root, "server.log");

    public string PreviousLog => Path.Combine(Root, "server.previous.log");

    public string OwnerLock => Path.Combine(Root, "owner.lock");

    public string Identity => Path.Combine(Root, "connection.json");

    /// <summary>The major version that wrote the data; null before the first start.</summary>
    public int? MajorVersion()
    {
        var file = Path.Combine(Data, "PG_VERSION");
        return File.Exists(file) ? int.Parse(File.ReadAllText(file).Trim(), CultureInfo.InvariantCulture) : null;
    }

    public void Create()
    {
        CreateDirectory(DataDirectory, OthersPassThrough);
        CreateDirectory(Root, OwnerOnly);
    }

    // A parent that only root may enter would lock out the account that the server runs under
    private static void CreateDirectory(string path, UnixFileMode mode)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }
}
