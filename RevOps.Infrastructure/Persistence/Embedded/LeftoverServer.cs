using Microsoft.Extensions.Logging;
using Npgsql;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>A server that still runs because the process that started it was killed: taken over if it answers, else stopped.</summary>
internal sealed class LeftoverServer(DataFolder folder, ServerControl control, TimeProvider time, ILogger logger)
{
    // A server in crash recovery or shutdown answers "not now" for a while
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>True when the server now serves this process; false when none runs.</summary>
    public async Task<bool> AdoptAsync(ServerIdentity identity, PostgresBinaries binaries, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        while (Postmaster.Running(folder) is { } running && time.GetElapsedTime(begun) < Patience)
        {
            if (running.Port is { } port && port != identity.Port)
            {
                break;
            }

            try
            {
                await ServerProvisioning.EnsureAsync(identity, cancellationToken);
                logger.Adopted(running.ProcessId);
                return true;
            }
            catch (NpgsqlException exception) when (MayPass(exception))
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
            catch (NpgsqlException)
            {
                break;
            }
        }

        if (Postmaster.Running(folder) is { } useless)
        {
            logger.StoppingLeftover(useless.ProcessId);
            await control.StopAsync(binaries, cancellationToken);
        }

        return false;
    }

    // Before it listens, the connection itself is refused
    private static bool MayPass(NpgsqlException exception) =>
        exception is not PostgresException || exception.SqlState == PostgresErrorCodes.CannotConnectNow;
}
