using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>The embedded server, where the configuration asks for one. Owns it, so that the container disposes it.</summary>
internal sealed class EmbeddedPostgresSource : IAsyncDisposable
{
    public EmbeddedPostgresSource(
        IOptions<DatabaseOptions> database,
        IOptions<EmbeddedPostgresOptions> embedded,
        IHostEnvironment environment,
        ILogger<EmbeddedPostgres> logger)
    {
        if (database.Value.HasConnectionString)
        {
            return;
        }

        var options = embedded.Value;
        var root = environment.ContentRootPath;
        var binaries = string.IsNullOrWhiteSpace(options.PostgresBinaries) ? null : Path.GetFullPath(options.PostgresBinaries, root);
        var folder = new DataFolder(DataDirectoryRule.Resolve(options.DataDirectory, root, ServerAccount.ProcessIsRoot));
        var locator = new PostgresBinariesLocator(binaries, ApplicationFolders.Of(root, AppContext.BaseDirectory), new SystemPostgres());
        Server = new EmbeddedPostgres(folder, options, locator, TimeProvider.System, logger);
    }

    /// <summary>Null: an external database is configured.</summary>
    public EmbeddedPostgres? Server { get; }

    public ValueTask DisposeAsync() => Server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
