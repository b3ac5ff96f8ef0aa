using Microsoft.Extensions.Logging;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>
/// The PostgreSQL that RevOps runs itself. Its connection is known before it is started, since services that want the
/// connection are made before any is started; who asks for the connection takes the data folder for this process.
/// </summary>
internal sealed class EmbeddedPostgres : IAsyncDisposable
{
    private readonly EmbeddedPostgresOptions _options;
    private readonly PostgresBinariesLocator _locator;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Lazy<Session> _session;
    private PostgresBinaries? _runningFrom;

    public EmbeddedPostgres(DataFolder folder, EmbeddedPostgresOptions options, PostgresBinariesLocator locator, TimeProvider time, ILogger logger)
    {
        (Folder, _options, _locator, _time, _logger) = (folder, options, locator, time, logger);
        _session = new Lazy<Session>(() => Session.Open(folder, logger));
    }

    public DataFolder Folder { get; }

    public string ConnectionString => ServerConnections.Application(_session.Value.Identity);

    /// <summary>Returns once the server answers and the application's database exists.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var begun = _time.GetTimestamp();
        var identity = _session.Value.Identity;
        var account = ServerAccount.Choose(identity.Account);
        var program = new ServerProgram(Folder, account);
        var ownership = new FolderOwnership(Folder, account, program);
        var programs = new ServerPrograms(Folder, _locator, ownership, _logger);

        _logger.Starting(Folder.DataDirectory);
        await ownership.GiveFolderAsync(cancellationToken);
        await ownership.EnsureDataReachableAsync(cancellationToken);
        var binaries = await programs.PrepareAsync(cancellationToken);
        await new DatabaseCluster(Folder, ownership, program, _logger).EnsureAsync(binaries, identity, Flushes, cancellationToken);

        // From here on a failure leaves a server behind, which disposing stops
        _runningFrom = binaries;
        var control = new ServerControl(Folder, program, _time);
        if (!await new LeftoverServer(Folder, control, _time, _logger).AdoptAsync(identity, binaries, cancellationToken))
        {
            await control.StartAsync(binaries, identity.Port, _options.PostgresSettings, cancellationToken);
            await ServerProvisioning.EnsureAsync(identity, cancellationToken);
            programs.RemoveOthers(binaries);
        }

        var milliseconds = (long)_time.GetElapsedTime(begun).TotalMilliseconds;
        _logger.Started(identity.Port, milliseconds);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_runningFrom is not { } binaries)
        {
            return;
        }

        _runningFrom = null;
        var program = new ServerProgram(Folder, ServerAccount.Choose(_session.Value.Identity.Account));
        await new ServerControl(Folder, program, _time).StopAsync(binaries, cancellationToken);
        _logger.Stopped();
    }

    // Also after a start that failed half-way, when hosted services are not stopped
    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        if (_session.IsValueCreated)
        {
            _session.Value.Dispose();
        }
    }

    private bool Flushes => !_options.PostgresSettings.TryGetValue("fsync", out var value) || value is not ("off" or "false" or "0" or "no");
}
