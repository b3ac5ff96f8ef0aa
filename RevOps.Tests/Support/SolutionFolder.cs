namespace RevOps.Tests.Support;

/// <summary>The folder that holds RevOps.sln.</summary>
internal static class SolutionFolder
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "RevOps.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"RevOps.sln was not found above {AppContext.BaseDirectory}.");
    }
}
