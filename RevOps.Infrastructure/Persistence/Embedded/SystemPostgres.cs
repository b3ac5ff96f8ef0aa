using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>Looks where Debian, Red Hat and Windows installers put PostgreSQL, and asks pg_config.</summary>
internal sealed partial class SystemPostgres : ISystemPostgres
{
    // Folder and pattern of one folder a version
    private static readonly (string Folder, string Pattern)[] VersionFolders =
    [
        ("/usr/lib/postgresql", "*"),
        ("/usr", "pgsql-*"),
        (Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "*"),
    ];

    public async Task<IReadOnlyList<string>> FoldersAsync(int? preferredMajorVersion, CancellationToken cancellationToken)
    {
        var installed = VersionFolders
            .Where(place => Directory.Exists(place.Folder))
            .SelectMany(place => Directory.EnumerateDirectories(place.Folder, place.Pattern))
            .OrderByDescending(folder => MajorVersion(folder) == preferredMajorVersion)
            .ThenByDescending(MajorVersion)
            .ToList();
        return await AskPgConfigAsync(cancellationToken) is { Length: > 0 } folder ? [.. installed, folder] : installed;
    }

    private static int MajorVersion(string folder) =>
        int.TryParse(TrailingNumber().Match(folder).Value, out var version) ? version : 0;

    private static async Task<string> AskPgConfigAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pg_config", ["--bindir"]) { RedirectStandardOutput = true });
            return process is null ? "" : (await process.StandardOutput.ReadToEndAsync(cancellationToken)).Trim();
        }
        catch (Win32Exception)
        {
            // Not installed
            return "";
        }
    }

    [GeneratedRegex(@"\d+\z")]
    private static partial Regex TrailingNumber();
}
