namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>Where data lies when nobody says where.</summary>
internal static class DataDirectoryRule
{
    // PostgreSQL refuses to run as root, and another account cannot enter root's home
    private const string ForRoot = "/var/lib/revops";

    public static string Resolve(string? configured, string contentRoot, bool asRoot)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return Path.GetFullPath(configured, contentRoot);
        }

        return asRoot ? ForRoot : Path.Combine(HomeFolder(), "RevOps");
    }

    private static string HomeFolder()
    {
        // Without Create the answer is empty where the folder does not exist yet
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        return folder.Length > 0
            ? folder
            : throw new DatabaseServerException("This account has no home folder for data. Set RevOps:DataDirectory (environment variable RevOps__DataDirectory) to a folder it may write.");
    }
}
