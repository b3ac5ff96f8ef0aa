namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>Folders that may have node_modules beside them.</summary>
internal static class ApplicationFolders
{
    public static IReadOnlyList<string> Of(string contentRoot, string baseDirectory)
    {
        List<string> folders = [contentRoot, Path.TrimEndingDirectorySeparator(baseDirectory)];

        // Started from the build's output (bin/Debug/net10.0), with another working folder
        var project = Path.GetFullPath(Path.Combine(baseDirectory, "..", "..", ".."));
        if (Directory.Exists(project) && Directory.EnumerateFiles(project, "*.csproj").Any())
        {
            folders.Add(project);
        }

        return folders.Select(Path.TrimEndingDirectorySeparator).Distinct(StringComparer.Ordinal).ToList();
    }
}
