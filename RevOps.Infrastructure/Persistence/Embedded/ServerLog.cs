using Microsoft.Extensions.Logging;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>What the console says about the embedded server.</summary>
internal static partial class ServerLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Starting PostgreSQL. The data lies in {DataDirectory}")]
    public static partial void Starting(this ILogger logger, string dataDirectory);

    [LoggerMessage(Level = LogLevel.Information, Message = "Copying PostgreSQL's programs from {Source} (once)")]
    public static partial void CopyingPrograms(this ILogger logger, string source);

    [LoggerMessage(Level = LogLevel.Information, Message = "Creating the database in {Data} (once)")]
    public static partial void CreatingData(this ILogger logger, string data);

    [LoggerMessage(Level = LogLevel.Information, Message = "PostgreSQL answers on 127.0.0.1:{Port} after {Milliseconds} ms")]
    public static partial void Started(this ILogger logger, int port, long milliseconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "Took over the PostgreSQL that an earlier run left running (process {ProcessId})")]
    public static partial void Adopted(this ILogger logger, int processId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Stopping the PostgreSQL that an earlier run left behind (process {ProcessId})")]
    public static partial void StoppingLeftover(this ILogger logger, int processId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Port {Port} is taken by another program; the database moves to another one")]
    public static partial void PortTaken(this ILogger logger, int port);

    [LoggerMessage(Level = LogLevel.Information, Message = "PostgreSQL has stopped")]
    public static partial void Stopped(this ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "Using the configured {Provider} database")]
    public static partial void External(this ILogger logger, DatabaseProvider provider);
}
