namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>The account that PostgreSQL runs under: the application's own, but never root, which PostgreSQL refuses.</summary>
internal sealed record ServerAccount
{
    private const string AccountFile = "/etc/passwd";
    private static readonly string[] Candidates = ["postgres", "_postgres", "nobody"];

    private ServerAccount(string? name) => Name = name;

    public static bool ProcessIsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <summary>Null: the application's own account.</summary>
    public string? Name { get; }

    /// <param name="remembered">The account that owns existing data.</param>
    public static ServerAccount Choose(string? remembered) => new(ProcessIsRoot ? remembered ?? Find() : null);

    private static string Find()
    {
        var known = File.ReadLines(AccountFile).Select(line => line.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        return Array.Find(Candidates, known.Contains) ?? throw new DatabaseServerException(
            $"PostgreSQL does not run as root, and none of the accounts {string.Join(", ", Candidates)} exists. "
            + "Create one (useradd --system postgres) or start RevOps as another user.");
    }
}
