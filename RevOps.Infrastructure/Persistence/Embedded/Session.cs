using Microsoft.Extensions.Logging;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>This process' hold on a data folder: the lock, and the identity it found or made there.</summary>
internal sealed class Session : IDisposable
{
    private readonly DataFolderLock _lock;

    private Session(DataFolderLock folderLock, ServerIdentity identity) => (_lock, Identity) = (folderLock, identity);

    public ServerIdentity Identity { get; }

    public static Session Open(DataFolder folder, ILogger logger)
    {
        try
        {
            folder.Create();
            var folderLock = DataFolderLock.Take(folder);
            try
            {
                return new Session(folderLock, Identify(folder, logger));
            }
            catch
            {
                folderLock.Dispose();
                throw;
            }
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new DatabaseServerException(
                $"This account may not write the data folder {folder.DataDirectory}: {exception.Message} Change its owner, or set RevOps:DataDirectory to another folder.", exception);
        }
    }

    public void Dispose() => _lock.Dispose();

    private static ServerIdentity Identify(DataFolder folder, ILogger logger)
    {
        var known = ServerIdentity.Read(folder.Identity);
        if (known is null && Directory.Exists(folder.Data))
        {
            throw new DatabaseServerException(
                $"{folder.Identity} is missing, and with it the password of the database beside it. Restore that file, or move {folder.Root} away to begin empty.");
        }

        var identity = known ?? ServerIdentity.Create(FreePort.Choose(), ServerAccount.Choose(remembered: null).Name);
        identity = identity with { Port = PortFor(identity, folder, logger) };
        if (identity != known)
        {
            identity.Write(folder.Identity);
        }

        return identity;
    }

    private static int PortFor(ServerIdentity identity, DataFolder folder, ILogger logger)
    {
        if (Postmaster.Running(folder) is { } running)
        {
            return running.Port ?? identity.Port;
        }

        if (FreePort.IsFree(identity.Port))
        {
            return identity.Port;
        }

        logger.PortTaken(identity.Port);
        return FreePort.Choose();
    }
}
