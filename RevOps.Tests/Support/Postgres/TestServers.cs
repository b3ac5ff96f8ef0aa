using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RevOps.Infrastructure.Persistence.Embedded;

namespace RevOps.Tests.Support.Postgres;

/// <summary>Embedded servers for tests: quick, since nothing they hold must survive a power cut.</summary>
internal static class TestServers
{
    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["fsync"] = "off",
        ["full_page_writes"] = "off",
        ["synchronous_commit"] = "off",
        ["max_connections"] = "300",
    };

    public static EmbeddedPostgres Create(string dataDirectory, ILogger? logger = null)
    {
        var options = new EmbeddedPostgresOptions();
        foreach (var (name, value) in Settings)
        {
            options.PostgresSettings[name] = value;
        }

        var locator = new PostgresBinariesLocator(TestPrograms.Folder, [], new SystemPostgres());
        return new EmbeddedPostgres(new DataFolder(dataDirectory), options, locator, TimeProvider.System, logger ?? NullLogger.Instance);
    }
}
