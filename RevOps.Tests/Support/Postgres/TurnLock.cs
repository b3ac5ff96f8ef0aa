using RevOps.Infrastructure.Persistence.Embedded;

namespace RevOps.Tests.Support.Postgres;

/// <summary>One test process at a time.</summary>
internal static class TurnLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static DataFolderLock WaitFor(string path)
    {
        DataFolderLock? taken = null;
        SpinWait.SpinUntil(() => (taken = DataFolderLock.TryTake(path)) is not null, Patience);
        return taken ?? throw new TimeoutException($"Another test run has held {path} for {Patience.TotalSeconds} seconds.");
    }
}
