namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>A folder with PostgreSQL's programs.</summary>
/// <param name="Folder">Holds initdb, pg_ctl and postgres.</param>
/// <param name="IsPackaged">As npm delivers them: to be copied, links to be made.</param>
internal sealed record PostgresBinaries(string Folder, bool IsPackaged)
{
    private static readonly string Suffix = OperatingSystem.IsWindows() ? ".exe" : "";

    public string InitDb => Path.Combine(Folder, "initdb" + Suffix);

    public string Control => Path.Combine(Folder, "pg_ctl" + Suffix);

    public string Server => Path.Combine(Folder, "postgres" + Suffix);

    /// <summary>The folder above bin, with lib and share.</summary>
    public string Installation => Path.GetDirectoryName(Folder)!;

    /// <summary>Finds the programs in the folder or in its bin; null if one is missing.</summary>
    public static PostgresBinaries? In(string folder)
    {
        string[] places = [Path.Combine(folder, "bin"), folder];
        return places
            .Select(place => new PostgresBinaries(Path.TrimEndingDirectorySeparator(place), IsPackaged: false))
            .Where(binaries => File.Exists(binaries.InitDb) && File.Exists(binaries.Control) && File.Exists(binaries.Server))
            .Select(binaries => binaries with { IsPackaged = File.Exists(Path.Combine(binaries.Installation, LibraryLinks.FileName)) })
            .FirstOrDefault();
    }
}
