using System.Security.Cryptography;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>
/// Copies npm's programs below the data folder: a build may replace node_modules under a running server, and a checkout may be
/// closed to the account that the server runs under.
/// </summary>
internal sealed class PostgresBinariesCopy(string root)
{
    private const string Prefix = "programs-";

    /// <summary>The existing copy of just these programs, or where it will be.</summary>
    public string PlaceFor(PostgresBinaries packaged)
    {
        using var server = File.OpenRead(packaged.Server);
        return Path.Combine(root, Prefix + Convert.ToHexStringLower(SHA256.HashData(server))[..12]);
    }

    /// <summary>Copies beside the final place, for the caller to rename once nothing is left to do.</summary>
    public static void Copy(PostgresBinaries packaged, string unfinished)
    {
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        CopyFolder(packaged.Installation, unfinished);
        LibraryLinks.Make(packaged.Installation, unfinished);
    }

    /// <summary>Removes copies of other versions; only while no server runs from them.</summary>
    public void RemoveOthers(string used)
    {
        foreach (var copy in Directory.EnumerateDirectories(root, Prefix + "*").Where(copy => copy != used).ToList())
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static void CopyFolder(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var folder in Directory.EnumerateDirectories(source))
        {
            CopyFolder(folder, Path.Combine(target, Path.GetFileName(folder)));
        }

        foreach (var file in Directory.EnumerateFiles(source).Where(file => Path.GetFileName(file) != LibraryLinks.FileName))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }
}
