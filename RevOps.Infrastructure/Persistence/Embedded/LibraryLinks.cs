using System.Text.Json;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>npm packages cannot hold links, so they list them; a postinstall script, which we do not run, would make them.</summary>
internal static class LibraryLinks
{
    public const string FileName = "pg-symlinks.json";

    private const string PackagePrefix = "native/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Makes in <paramref name="copy"/> the links that <paramref name="package"/> lists.</summary>
    public static void Make(string package, string copy)
    {
        var list = Path.Combine(package, FileName);
        if (!File.Exists(list))
        {
            return;
        }

        foreach (var link in JsonSerializer.Deserialize<Link[]>(File.ReadAllText(list), Json) ?? [])
        {
            var path = Below(copy, link.Target);
            if (!File.Exists(path))
            {
                File.CreateSymbolicLink(path, Path.GetRelativePath(Path.GetDirectoryName(path)!, Below(copy, link.Source)));
            }
        }
    }

    private static string Below(string folder, string listed)
    {
        var relative = listed.StartsWith(PackagePrefix, StringComparison.Ordinal) ? listed[PackagePrefix.Length..] : listed;
        var path = Path.GetFullPath(relative, folder);
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new DatabaseServerException($"{FileName} lists {listed}, which is outside its package. Install RevOps' npm packages again (npm ci).");
    }

    private sealed record Link(string Source, string Target);
}
