using System.Text.RegularExpressions;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>Where the embedded PostgreSQL lives and how it runs; none of it is needed to start.</summary>
internal sealed partial class EmbeddedPostgresOptions
{
    public const string SectionName = "RevOps";

    public const string InvalidDataDirectory =
        "RevOps:DataDirectory holds one of \" $ ` \\ or a line break, which PostgreSQL's start command cannot carry. Choose another folder name.";

    public const string InvalidSettings =
        "RevOps:PostgresSettings takes PostgreSQL settings such as \"shared_buffers\": \"256MB\": names of letters, digits, '_' and '.', "
        + "values of letters, digits and . _ % + - only.";

    /// <summary>The folder of all data. Null: a folder of the user's own, as root /var/lib/revops.</summary>
    public string? DataDirectory { get; set; }

    /// <summary>A folder with initdb, pg_ctl and postgres, or with a bin folder that has them. Null: npm's, else the system's.</summary>
    public string? PostgresBinaries { get; set; }

    /// <summary>Server settings for every start, by name.</summary>
    public Dictionary<string, string> PostgresSettings { get; } = [];

    // Windows paths are full of backslashes; its start command does not read them as escapes
    public bool HasValidDataDirectory =>
        DataDirectory is null || DataDirectory.IndexOfAny(OperatingSystem.IsWindows() ? ['"', '\n'] : ['"', '$', '`', '\\', '\n']) < 0;

    // The settings travel through a shell inside pg_ctl
    public bool HasValidSettings =>
        PostgresSettings.All(setting => SettingName().IsMatch(setting.Key) && SettingValue().IsMatch(setting.Value));

    [GeneratedRegex(@"^[A-Za-z0-9_.]+\z")]
    private static partial Regex SettingName();

    [GeneratedRegex(@"^[A-Za-z0-9_.%+-]*\z")]
    private static partial Regex SettingValue();
}
